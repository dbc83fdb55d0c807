import type { ImportPlan } from '../domain/plan-import.ts';
import { writeAssignments } from './assignments.ts';
import type { Sql } from './sql.ts';

const MAKE_GROUPS = {
	name: 'audience-import-groups',
	text: `
		with made as (
			insert into user_groups (id, name, user_created, date_created)
			select gen_random_uuid(), name, $2::uuid, now() from unnest($1::text[]) as entry (name)
			returning id
		)
		insert into directus_activity (action, "user", collection, item)
		select 'create', $2::uuid, 'user_groups', id::text from made`,
};

const JOIN = {
	name: 'audience-import-join',
	text: `
		with joined as (
			insert into user_group_members (id, user_group, user_profile, user_created, date_created)
			select gen_random_uuid(), user_groups.id, entry.profile, $3::uuid, now()
			from unnest($1::text[], $2::uuid[]) as entry (name, profile)
			join user_groups on lower(user_groups.name) = lower(entry.name)
			on conflict (user_group, user_profile) do nothing
			returning id
		)
		insert into directus_activity (action, "user", collection, item)
		select 'create', $3::uuid, 'user_group_members', id::text from joined`,
};

const GROUP_IDS = {
	name: 'audience-import-group-ids',
	text: `
		select entry.name, user_groups.id
		from unnest($1::text[]) as entry (name)
		join user_groups on lower(user_groups.name) = lower(entry.name)`,
};

/** Does what a plan says, in the transaction that it was made in. */
export async function writeImport(
	{ newGroups, writes }: ImportPlan,
	editor: string,
	sql: Sql,
): Promise<void> {
	await sql.query(MAKE_GROUPS, [newGroups, editor]);
	await sql.query(JOIN, [
		writes.memberships.map(({ group }) => group),
		writes.memberships.map(({ profile }) => profile),
		editor,
	]);
	await writeAssignments('learner', writes.assignments, editor, sql);

	const names = [...new Set(writes.groupAssignments.map(({ group }) => group))];
	const rows = await sql.query<{ name: string; id: string }>(GROUP_IDS, [names]);
	const idOf = new Map(rows.map(({ name, id }) => [name, id]));

	await writeAssignments(
		'group',
		writes.groupAssignments.map(({ group, ...rest }) => ({ ...rest, assignee: idOf.get(group) ?? '' })),
		editor,
		sql,
	);
}
