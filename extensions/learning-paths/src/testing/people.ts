import jwt from 'jsonwebtoken';
import { randomUUID } from 'node:crypto';
import { TEST_SECRET } from '../../../../directus/src/testing/test-admin.ts';
import { LEARNER_ROLE } from '../db/roles.ts';
import type { Answer, Sent } from './send.ts';
import type { Stage } from './stage.ts';

/** A user as a test plays them. */
export interface Person {
	user: string;
	profile: string;
	email: string;
	/** A signed token without a session, as `/auth/login` gives in json mode. */
	token: string;
	/** Sends a request in their name. */
	send(sent: Sent): Promise<Answer>;
	/** Sends a request to their own sync routes. @param path What follows `/learning/sync/v1/<user>`. */
	sync(method: string, path: string, body?: unknown): Promise<Answer>;
}

const EDITOR_EMAIL = 'editor@example.com';

/** A new learner. Made by SQL: the password's hashing is slow by design and nobody here needs one. */
export async function makeLearner(stage: Stage, options: { name?: string } = {}): Promise<Person> {
	const user = randomUUID();
	const email = `${options.name ?? 'learner'}-${user}@example.com`;

	await stage.sql(
		`insert into directus_users (id, email, role, status, first_name) values ($1, $2, $3, 'active', $4)`,
		[user, email, LEARNER_ROLE, options.name ?? null],
	);

	return personOf(user, email, stage);
}

/** The editor of this instance. There is one, because every editor takes a seat. */
export async function findEditor(stage: Stage): Promise<Person> {
	const role = await editorRole(stage);

	await stage.sql(
		`insert into directus_users (id, email, role, status)
		select gen_random_uuid(), $1::text, $2, 'active'
		where not exists (select from directus_users where email = $1::text)`,
		[EDITOR_EMAIL, role],
	);

	const [editor] = await stage.sql<{ id: string }>('select id from directus_users where email = $1', [
		EDITOR_EMAIL,
	]);

	return personOf(editor?.id ?? '', EDITOR_EMAIL, stage, { app_access: true, role });
}

/** The first admin of this instance. */
export async function findAdmin(stage: Stage): Promise<Person> {
	const [admin] = await stage.sql<{ id: string; email: string; role: string }>(
		`select users.id, users.email, users.role from directus_users as users
		join directus_access as access on access.role = users.role
		join directus_policies as policy on policy.id = access.policy and policy.admin_access`,
	);

	return personOf(admin?.id ?? '', admin?.email ?? '', stage, {
		app_access: true,
		admin_access: true,
		role: admin?.role ?? '',
	});
}

/** The claims that Directus puts into an access token, signed for any purpose a test has. */
export function signToken(
	claims: Record<string, unknown>,
	options: jwt.SignOptions = {},
	secret = TEST_SECRET,
) {
	return jwt.sign({ role: LEARNER_ROLE, app_access: false, admin_access: false, ...claims }, secret, {
		issuer: 'directus',
		expiresIn: '1h',
		...options,
	});
}

async function editorRole(stage: Stage): Promise<string> {
	const [role] = await stage.sql<{ id: string }>(`select id from directus_roles where name = 'Editor'`);

	return role?.id ?? '';
}

async function personOf(
	user: string,
	email: string,
	stage: Stage,
	claims: Record<string, unknown> = {},
): Promise<Person> {
	const [profile] = await stage.sql<{ id: string }>('select id from user_profiles where "user" = $1', [user]);
	const token = signToken({ id: user, ...claims });
	const send = (sent: Sent) => stage.send({ token, ...sent });

	return {
		user,
		email,
		token,
		profile: profile?.id ?? '',
		send,
		sync: (method, path, body) => send({ method, path: `/learning/sync/v1/${user}${path}`, body }),
	};
}
