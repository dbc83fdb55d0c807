import jwt from 'jsonwebtoken';
import { createSecretKey } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { Pool } from 'pg';

/**
 * The floor: what the same work costs with nothing around it. `node:http`, `pg` with prepared statements, the HS256 check and the
 * session look-up; no router, no schema check, no error handling. Environment: `DATABASE_URL`, `SECRET`. It tells its parent
 * the port.
 */
const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const secret = createSecretKey(Buffer.from(process.env['SECRET'] ?? ''));

const LEARNER = `
	select profile.id as profile, clock.generation
	from directus_users as users
	join user_profiles as profile on profile."user" = users.id
	join learning.sync_clock as clock on clock.user_profile = profile.id
	where users.status = 'active' and users.id = $1::uuid and exists (
		select from directus_sessions as session
		where session.token = $2 and session."user" = users.id and session.expires >= now()
	)`;
const PAGE = `
	with learner as (${LEARNER})
	select learner.*, page.*
	from learner
	left join lateral (
		select progress.learning_path as id, progress.attempt, progress.steps, progress.last_step as "lastStep",
			(extract(epoch from progress.last_worked_at) * 1000)::float8 as "lastWorkedAt", progress.version
		from learning_path_progress as progress
		where progress.user_profile = learner.profile and progress.version > $3
		order by progress.version
		limit $4
	) as page on true`;
const STORED = `
	select attempt, steps, last_step, last_worked_at from learning_path_progress
	where user_profile = $1 and learning_path = $2`;
const WRITE = `
	insert into learning_path_progress (id, user_profile, learning_path, attempt, steps, last_step, last_worked_at)
	values (gen_random_uuid(), $1, $2, $3, $4, $5, to_timestamp($6 / 1000.0))
	on conflict (user_profile, learning_path) do update
	set attempt = excluded.attempt, steps = excluded.steps, last_step = excluded.last_step,
		last_worked_at = excluded.last_worked_at`;

interface Learner {
	profile: string;
	generation: string;
}

interface Pushed {
	documents: [{ id: string; attempt: number; steps: object; lastStep: string; lastWorkedAt: number }];
}

const server = createServer((request, response) => {
	answer(request).then(
		(reply) => response.setHeader('content-type', 'application/json').end(JSON.stringify(reply)),
		(error: unknown) => response.writeHead(500).end(String(error)),
	);
});

server.listen(0, '127.0.0.1', () => process.send?.(server.address()));

async function answer(request: IncomingMessage): Promise<unknown> {
	const token = request.headers.authorization?.slice('Bearer '.length) ?? '';
	const claims = jwt.verify(token, secret, { issuer: 'directus' }) as { id: string; session: string };

	return request.method === 'POST' ? push(request, claims) : pull(request, claims);
}

async function pull(request: IncomingMessage, claims: { id: string; session: string }): Promise<unknown> {
	const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
	const { rows } = await pool.query<Learner & { id: string | null }>({
		name: 'page',
		text: PAGE,
		values: [claims.id, claims.session, query.get('version') ?? 0, query.get('batch') ?? 100],
	});

	return {
		documents: rows.filter(({ id }) => id !== null),
		checkpoint: { generation: rows[0]?.generation, version: query.get('version') },
	};
}

async function push(request: IncomingMessage, claims: { id: string; session: string }): Promise<unknown> {
	let body = '';

	for await (const chunk of request) body += String(chunk);

	const {
		documents: [document],
	} = JSON.parse(body) as Pushed;
	const client = await pool.connect();

	try {
		await client.query('begin');

		const { rows } = await client.query<Learner>({
			name: 'lock',
			text: `${LEARNER} for no key update of clock`,
			values: [claims.id, claims.session],
		});
		const profile = rows[0]?.profile;

		await client.query({ name: 'stored', text: STORED, values: [profile, document.id] });
		await client.query({
			name: 'write',
			text: WRITE,
			values: [
				profile,
				document.id,
				document.attempt,
				JSON.stringify(document.steps),
				document.lastStep,
				document.lastWorkedAt,
			],
		});
		await client.query('commit');

		return { generation: rows[0]?.generation, conflicts: [], rejected: [] };
	} finally {
		client.release();
	}
}
