import type { Terms } from '../domain/settle-terms.ts';
import type { Sql } from './sql.ts';
import { day } from './time.ts';

/** To whom an assignment gives a path. */
export type AssigneeKind = 'learner' | 'group';

export type NewAssignment = { path: string; assignee: string } & Terms;

const TABLES = {
	learner: { table: 'learning_path_assignments', column: 'user_profile', assignees: 'user_profiles' },
	group: { table: 'learning_path_group_assignments', column: 'user_group', assignees: 'user_groups' },
};

/** Nobody else assigns until the transaction ends: what was looked up stays true until it is written. Reading goes on. */
export async function lockAssignments(sql: Sql): Promise<void> {
	await sql.query({
		name: 'assignments-lock',
		text: `lock table user_groups, user_group_members, learning_path_assignments, learning_path_group_assignments
			in share row exclusive mode`,
	});
}

/** The terms of what is assigned already, by `path assignee`. */
export async function findTerms(
	kind: AssigneeKind,
	pairs: readonly { path: string; assignee: string }[],
	sql: Sql,
): Promise<Map<string, Terms>> {
	const { table, column } = TABLES[kind];
	const rows = await sql.query<Terms & { pair: string }>(
		{
			name: `assignments-terms-${kind}`,
			text: `
				select given.learning_path || ' ' || given.${column} as pair, ${day('given.due_on')} as "dueOn", given.note
				from unnest($1::uuid[], $2::uuid[]) as entry (path, assignee)
				join ${table} as given on given.learning_path = entry.path and given.${column} = entry.assignee`,
		},
		[pairs.map(({ path }) => path), pairs.map(({ assignee }) => assignee)],
	);

	return new Map(rows.map(({ pair, dueOn, note }) => [pair, { dueOn, note }]));
}

/** Those of these ids that no learner or group has. */
export async function unknownAssignees(
	kind: AssigneeKind,
	ids: readonly string[],
	sql: Sql,
): Promise<string[]> {
	const rows = await sql.query<{ id: string }>(
		{
			name: `assignments-unknown-${kind}`,
			text: `select id from unnest($1::uuid[]) as entry (id)
				where not exists (select from ${TABLES[kind].assignees} as assignee where assignee.id = entry.id)`,
		},
		[ids],
	);

	return rows.map(({ id }) => id);
}

/** Makes assignments, or gives those that exist these terms. Who did it is in Directus' activity, as for edits in the Studio. */
export async function writeAssignments(
	kind: AssigneeKind,
	entries: readonly NewAssignment[],
	editor: string,
	sql: Sql,
): Promise<void> {
	const { table, column } = TABLES[kind];

	await sql.query(
		{
			name: `assignments-write-${kind}`,
			text: `
				with written as (
					insert into ${table} (id, learning_path, ${column}, due_on, note, user_created, date_created)
					select gen_random_uuid(), entry.path, entry.assignee, entry.due_on, entry.note, $5::uuid, now()
					from unnest($1::uuid[], $2::uuid[], $3::date[], $4::text[]) as entry (path, assignee, due_on, note)
					on conflict (learning_path, ${column}) do update set due_on = excluded.due_on, note = excluded.note
					returning id, xmax = 0 as added
				)
				insert into directus_activity (action, "user", collection, item)
				select case when added then 'create' else 'update' end, $5::uuid, '${table}', id::text from written`,
		},
		[
			entries.map(({ path }) => path),
			entries.map(({ assignee }) => assignee),
			entries.map(({ dueOn }) => dueOn),
			entries.map(({ note }) => note),
			editor,
		],
	);
}

/** Takes a path from learners or groups. @returns how many of them had it. */
export async function removeAssignments(
	kind: AssigneeKind,
	path: string,
	assignees: readonly string[],
	editor: string,
	sql: Sql,
): Promise<number> {
	const { table, column } = TABLES[kind];
	const rows = await sql.query(
		{
			name: `assignments-remove-${kind}`,
			text: `
				with removed as (
					delete from ${table} where learning_path = $1 and ${column} = any ($2::uuid[]) returning id
				)
				insert into directus_activity (action, "user", collection, item)
				select 'delete', $3::uuid, '${table}', id::text from removed
				returning id`,
		},
		[path, assignees, editor],
	);

	return rows.length;
}
