import type { Intent } from '../domain/audience-row.ts';
import type { AudienceWorld } from '../domain/plan-import.ts';
import { findTerms } from './assignments.ts';
import type { Sql } from './sql.ts';

/** Capitals make no difference in addresses and in names of groups; Postgres is the one that says what is a capital. */
const PROFILES = {
	name: 'audience-world-profiles',
	text: `
		select entry.email as asked, profile.id
		from unnest($1::text[]) as entry (email)
		join directus_users as users on lower(users.email) = lower(entry.email)
		join user_profiles as profile on profile."user" = users.id`,
};

const GROUPS = {
	name: 'audience-world-groups',
	text: `
		select entry.name as asked, lower(entry.name) as key, user_groups.id, user_groups.name
		from unnest($1::text[]) as entry (name)
		left join user_groups on lower(user_groups.name) = lower(entry.name)`,
};

const PATHS = {
	name: 'audience-world-paths',
	text: `
		select entry.words as asked, path.id, path.title
		from unnest($1::text[]) as entry (words)
		join learning_paths as path on path.title = entry.words or path.id::text = lower(entry.words)`,
};

const MEMBERSHIPS = {
	name: 'audience-world-memberships',
	text: `
		select user_group || ' ' || user_profile as pair from user_group_members
		where user_group = any ($1::uuid[]) and user_profile = any ($2::uuid[])`,
};

interface Named {
	asked: string;
	id: string;
}

/** Without an id and a name when there is no such group. */
type NamedGroup = { asked: string; key: string } & ({ id: string; name: string } | { id: null });

/** Looks up everything that the lines of an import name. */
export async function findAudienceWorld(intents: readonly Intent[], sql: Sql): Promise<AudienceWorld> {
	const emails = distinct(intents.map((intent) => ('email' in intent ? intent.email : null)));
	const names = distinct(intents.map((intent) => ('group' in intent ? intent.group : null)));
	const words = distinct(intents.map((intent) => ('path' in intent ? intent.path : null)));
	const profiles = new Map(
		(await sql.query<Named>(PROFILES, [emails])).map(({ asked, id }) => [asked, id] as const),
	);
	const named = await sql.query<NamedGroup>(GROUPS, [names]);
	const groups = new Map(
		named.flatMap((group) =>
			group.id === null ? [] : [[group.asked, { id: group.id, name: group.name }] as const],
		),
	);
	const found = await sql.query<Named & { title: string }>(PATHS, [words]);
	const paths = new Map<string, { id: string; title: string }[]>();

	for (const { asked, id, title } of found) paths.set(asked, [...(paths.get(asked) ?? []), { id, title }]);

	const memberships = await sql.query<{ pair: string }>(MEMBERSHIPS, [
		distinct([...groups.values()].map(({ id }) => id)),
		distinct([...profiles.values()]),
	]);
	const pairs = (assigneeOf: (intent: Intent) => string | undefined) =>
		intents.flatMap((intent) => {
			const assignee = assigneeOf(intent);
			const [path] = 'path' in intent ? (paths.get(intent.path) ?? []) : [];

			return path && assignee !== undefined ? [{ path: path.id, assignee }] : [];
		});

	return {
		profiles,
		groups,
		groupKeys: new Map(named.map(({ asked, key }) => [asked, key])),
		paths,
		memberships: new Set(memberships.map(({ pair }) => pair)),
		assignments: new Map([
			...(await findTerms(
				'learner',
				pairs((intent) => ('email' in intent ? profiles.get(intent.email) : undefined)),
				sql,
			)),
			...(await findTerms(
				'group',
				pairs((intent) => ('group' in intent ? groups.get(intent.group)?.id : undefined)),
				sql,
			)),
		]),
	};
}

function distinct(values: readonly (string | null)[]): string[] {
	return [...new Set(values)].filter((value) => value !== null);
}
