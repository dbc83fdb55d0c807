import { randomUUID } from 'node:crypto';
import type { TestPath } from './paths.ts';
import type { Person } from './people.ts';
import type { Stage } from './stage.ts';

/** Makes a group through Directus' API, as the Studio does. @returns its id. */
export async function makeGroup(
	stage: Stage,
	members: readonly Pick<Person, 'profile'>[] = [],
	fields: { name?: string } = {},
): Promise<string> {
	const { id } = await stage.api.request<{ id: string }>('POST', '/items/user_groups?fields=id', {
		name: fields.name ?? `A group ${randomUUID()}`,
		members: members.map(({ profile }) => ({ user_profile: profile })),
	});

	return id;
}

/** Puts a learner into a group. @returns the membership's id. */
export async function joinGroup(
	stage: Stage,
	group: string,
	person: Pick<Person, 'profile'>,
): Promise<string> {
	const { id } = await stage.api.request<{ id: string }>('POST', '/items/user_group_members?fields=id', {
		user_group: group,
		user_profile: person.profile,
	});

	return id;
}

/** Gives a path to a group. @returns the group assignment's id. */
export async function assignGroup(
	stage: Stage,
	path: Pick<TestPath, 'id'>,
	group: string,
	fields: { due_on?: string | null } = {},
): Promise<string> {
	const { id } = await stage.api.request<{ id: string }>(
		'POST',
		'/items/learning_path_group_assignments?fields=id',
		{ learning_path: path.id, user_group: group, ...fields },
	);

	return id;
}
