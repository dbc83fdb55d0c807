import jwt from 'jsonwebtoken';
import { createSecretKey } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { Pool } from 'pg';
import type { Learner } from '../../extensions/learning-paths/src/db/learners.ts';
import { PULL_BY_TOKEN } from '../../extensions/learning-paths/src/db/pull.ts';
import { LOOK_BY_TOKEN, STORE_PROGRESS } from '../../extensions/learning-paths/src/db/quick-push.ts';

/**
 * The floor: what the same statements cost with nothing around them. `node:http`, `pg` with prepared statements, the HS256 check and
 * the session look-up; no router, no schema check, no join, no codes of errors. The statements are ours, in as many round trips: a
 * floor that asked more of Postgres would lie too low. Environment: `DATABASE_URL`, `SECRET`. It tells its parent the port.
 */
const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const secret = createSecretKey(Buffer.from(process.env['SECRET'] ?? ''));

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
		text: PULL_BY_TOKEN,
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
			text: LOOK_BY_TOKEN,
			values: [claims.id, claims.session, documents.map(({ id }) => id)],
		});
		const [learner] = rows;

		if (!learner || rows.some(({ open }) => !open)) throw new Error('Nobody who may write this.');

		const written = await pool.query<{ stored: boolean }>({
			name: 'store',
			text: STORE_PROGRESS,
			values: [learner.profile, learner.generation, learner.clock, JSON.stringify(documents)],
		});

		// Otherwise another request of this learner has written since the look.
		if (written.rows[0]?.stored) return { generation: learner.generation, conflicts: [], rejected: [] };
	}
}
