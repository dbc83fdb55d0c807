import type { TestPath } from './paths.ts';
import type { Person } from './people.ts';
import type { Stage } from './stage.ts';

/** Stands in every secret that is planted, and must stand in no answer. */
export const SECRET_MARK = 'S3cretMark';

/** What a user has that is nobody else's business, with a value for it. */
export const PRIVATE_FIELDS = {
	password: `${SECRET_MARK}-hash`,
	token: `${SECRET_MARK}-token`,
	tfa_secret: `${SECRET_MARK}-tfa`,
	auth_data: JSON.stringify({ refreshToken: `${SECRET_MARK}-auth` }),
	external_identifier: `${SECRET_MARK}-external`,
	last_page: `${SECRET_MARK}-page`,
	location: `${SECRET_MARK}-town`,
	title: `${SECRET_MARK}-title`,
	description: `${SECRET_MARK}-description`,
	tags: JSON.stringify([`${SECRET_MARK}-tag`]),
} as const;

/** Puts secrets of somebody, and of the system, wherever Directus keeps such things. For an instance of one's own. */
export async function plantSecrets(
	{ victim, path }: { victim: Person; path: TestPath },
	stage: Stage,
): Promise<void> {
	const fields = Object.keys(PRIVATE_FIELDS);

	await stage.sql(
		`update directus_users set ${fields.map((field, at) => `${field} = $${at + 2}`).join(', ')} where id = $1`,
		[victim.user, ...Object.values(PRIVATE_FIELDS)],
	);
	await stage.sql(
		`insert into directus_sessions (token, "user", expires, ip, user_agent)
		values ($2::text, $1::uuid, now() + interval '1 hour', $2::text, $2::text)`,
		[victim.user, `${SECRET_MARK}-session`],
	);
	await stage.sql(
		`with logged as (
			insert into directus_activity (action, "user", collection, item, ip, user_agent)
			values ('update', $1::uuid, 'directus_users', $1::uuid::text, $2::text, $2::text) returning id
		)
		insert into directus_revisions (activity, collection, item, data, delta)
		select id, 'directus_users', $1::uuid::text, jsonb_build_object('password', $2::text)::json, '{}' from logged`,
		[victim.user, SECRET_MARK],
	);
	await stage.sql(
		`insert into directus_presets ("user", bookmark, collection) values ($1::uuid, $2::text, 'learning_paths')`,
		[victim.user, SECRET_MARK],
	);
	await stage.sql(
		`insert into directus_notifications (recipient, subject, message) values ($1::uuid, $2::text, $2::text)`,
		[victim.user, SECRET_MARK],
	);
	await stage.sql(
		`insert into directus_comments (id, collection, item, comment, user_created)
		values (gen_random_uuid(), 'learning_paths', $3::text, $2::text, $1::uuid)`,
		[victim.user, SECRET_MARK, path.id],
	);
	await stage.sql(
		`insert into directus_shares (id, name, collection, item, password, user_created)
		values (gen_random_uuid(), $2::text, 'learning_paths', $3::text, $2::text, $1::uuid)`,
		[victim.user, SECRET_MARK, path.id],
	);
	await stage.api.request('PATCH', '/settings', {
		ai_openai_api_key: `${SECRET_MARK}-key`,
		ai_system_prompt: SECRET_MARK,
	});
	await stage.api.request('POST', '/flows', {
		name: `${SECRET_MARK} flow`,
		status: 'inactive',
		trigger: 'event',
		options: { note: SECRET_MARK },
		operations: [
			{
				name: 'Send',
				key: 'send',
				type: 'request',
				position_x: 1,
				position_y: 1,
				options: { url: 'https://example.com', headers: [{ header: 'Authorization', value: SECRET_MARK }] },
			},
		],
	});
}
