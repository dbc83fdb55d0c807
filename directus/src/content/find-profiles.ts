import type { OperatorApi } from '../instance/operator-api.ts';

/** Ids of the user profiles of these users, which every user has one of. */
export async function findProfiles(users: readonly string[], api: OperatorApi): Promise<string[]> {
	const profiles = await api.request<{ id: string }[]>(
		'GET',
		`/items/user_profiles?fields=id&limit=-1&filter[user][_in]=${users.join()}`,
	);
	if (profiles.length !== users.length) throw new Error('a user of the demo has no profile');
	return profiles.map(({ id }) => id);
}
