import jwt from 'jsonwebtoken';
import { createSecretKey } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { Pool } from 'pg';
import { type Learner, LEARNER_BY_TOKEN } from '../../extensions/learning-paths/src/db/learners.ts';
import { PROGRESS_COLUMNS } from '../../extensions/learning-paths/src/db/progress-row.ts';
import { selectPushTargets } from '../../extensions/learning-paths/src/db/push-targets.ts';

/**
 * The floor: what the same statements cost with nothing around them. `node:http`, `pg` with prepared statements, the HS256 check and
 * the session look-up; no router, no schema check, no join, no codes of errors. The statements are those of ours (`db/pull.ts`,
 * `db/quick-push.ts`), in as many round trips: a floor that asked more of Postgres would lie too low. Environment: `DATABASE_URL`,
 * `SECRET`. It tells its parent the port.
 */
const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const secret = createSecretKey(Buffer.from(process.env['SECRET'] ?? ''));

const PAGE = `
	with learner as (${LEARNER_BY_TOKEN})
	select learner.*, page.*
	from learner
	left join lateral (
		select ${PROGRESS_COLUMNS}, progress.version
		from learning_path_progress as progress
		where progress.user_profile = learner.profile
			and progress.version > case when learner.generation = $3::uuid then $4::bigint else 0 end
		order by progress.version
		limit $5
	) as page on true
	order by page.version`;
const LOOK = `
	with learner as (${LEARNER_BY_TOKEN})
	select learner.*, target.*
	from learner
	left join lateral (${selectPushTargets('learner.profile', '$3')}) as target on true`;
const STORE = 'select learning.store_progress($1, $2, $3, $4) as stored';

interface Claims {
	id: string;
	session: string;
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
	const claims = jwt.verify(token, secret, { issuer: 'directus', algorithms: ['HS256'] }) as Claims;

	return request.method === 'POST' ? push(request, claims) : pull(request, claims);
}

async function pull(request: IncomingMessage, claims: Claims): Promise<unknown> {
	const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
	const since = [query.get('generation'), query.get('version') ?? 0, query.get('batch') ?? 100];
	const { rows } = await pool.query<Learner & { learning_path: string | null }>({
		name: 'page',
		text: PAGE,
		values: [claims.id, claims.session, ...since],
	});
	const [learner] = rows;

	if (!learner) throw new Error('The session has ended.');

	return {
		documents: rows.filter(({ learning_path }) => learning_path !== null),
		checkpoint: { generation: learner.generation, version: query.get('version') },
	};
}

async function push(request: IncomingMessage, claims: Claims): Promise<unknown> {
	let body = '';

	for await (const chunk of request) body += String(chunk);

	const { documents } = JSON.parse(body) as { documents: { id: string }[] };

	for (;;) {
		const { rows } = await pool.query<Learner & { open: boolean }>({
			name: 'look',
			text: LOOK,
			values: [claims.id, claims.session, documents.map(({ id }) => id)],
		});
		const [learner] = rows;

		if (!learner || rows.some(({ open }) => !open)) throw new Error('Nobody who may write this.');

		const written = await pool.query<{ stored: boolean }>({
			name: 'store',
			text: STORE,
			values: [learner.profile, learner.generation, learner.clock, JSON.stringify(documents)],
		});

		// Otherwise another request of this learner has written since the look.
		if (written.rows[0]?.stored) return { generation: learner.generation, conflicts: [], rejected: [] };
	}
}
