import pg from 'pg';
import { Failure } from '../instance/failure.ts';
import { signToken } from './sign-token.ts';

/** Makes tokens for an active admin of the instance. */
export async function findOperator(input: {
	databaseUrl: string;
	secret: string;
}): Promise<() => Promise<string>> {
	const client = new pg.Client({ connectionString: input.databaseUrl });
	await client.connect();
	try {
		const { rows } = await client.query<{ id: string; role: string | null }>(ACTIVE_ADMINS);
		const admin = rows[0];
		if (admin === undefined) throw new Failure('The instance has no active user with admin access.');
		return () => Promise.resolve(signToken({ ...admin, isAdmin: true }, input.secret));
	} finally {
		await client.end();
	}
}

const ACTIVE_ADMINS = `
	select u.id, u.role
	from directus_users u
	join directus_access a on a."user" = u.id or a.role = u.role
	join directus_policies p on p.id = a.policy
	where p.admin_access and u.status = 'active'
	order by u.id
	limit 1`;
