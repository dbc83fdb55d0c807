import type { OperatorApi } from '../instance/operator-api.ts';

export interface UserToEnsure {
	email: string;
	first_name: string;
	last_name: string;
	/** The id of a role. */
	role: string;
	/** Without one, nobody can sign in as them. */
	password?: string;
}

/** Makes a user, unless somebody has that address. @returns the user's id. */
export async function ensureUser(user: UserToEnsure, api: OperatorApi): Promise<string> {
	const email = encodeURIComponent(user.email);
	const [existing] = await api.request<{ id: string }[]>(
		'GET',
		`/users?fields=id&filter[email][_eq]=${email}`,
	);
	if (existing !== undefined) return existing.id;

	const { id } = await api.request<{ id: string }>('POST', '/users?fields=id', user);
	return id;
}
