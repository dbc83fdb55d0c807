import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockInstance } from './instance-lock.ts';
import { withOperator } from './with-operator.ts';

describe('with an instance that runs here', () => {
	let dataDir: string;

	beforeEach(async () => {
		dataDir = await mkdtemp(join(tmpdir(), 'with-operator-'));
		const lock = await lockInstance({ dataDir });
		// Nobody listens on port 1: whoever goes on to work with it fails.
		await lock.note({ url: 'http://127.0.0.1:1', databaseUrl: 'postgres://us:ours@127.0.0.1:1/local' });
	});
	afterEach(() => rm(dataDir, { recursive: true }));

	// `DATABASE_URL=…production npm run after-restore` once changed the instance on the machine, and said that all went well.
	it('refuses another database than the one that DATABASE_URL names, without its password', async () => {
		const env = { DATA_DIR: dataDir, DATABASE_URL: 'postgres://them:theirs@db.example.org/production' };
		const refusal = await reasonOf(withOperator({ target: {}, env }, never));

		expect(refusal).toContain('DATABASE_URL names "production" on db.example.org:5432');
		expect(refusal).toContain('has "local" on 127.0.0.1:1.');
		expect(refusal).not.toMatch(/theirs|ours/);
	});

	it.each([undefined, 'postgresql://other@127.0.0.1:1/local'])(
		'works on it when DATABASE_URL is %s',
		async (DATABASE_URL) => {
			const env = { DATA_DIR: dataDir, DATABASE_URL };

			expect(await reasonOf(withOperator({ target: {}, env }, never))).toContain('ECONNREFUSED');
		},
	);
});

describe('with an instance elsewhere', () => {
	let server: Server;
	let url: string;

	beforeEach(async () => {
		server = createServer((request, response) => {
			response.setHeader('content-type', 'application/json');
			response.end(JSON.stringify({ data: request.headers.authorization }));
		});
		server.listen(0, '127.0.0.1');
		await once(server, 'listening');
		url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	});
	afterEach(() => server.close());

	it('takes the token from the environment, where neither npm nor ps shows it', async () => {
		const env = { DIRECTUS_TOKEN: 'from-the-environment' };

		expect(
			await withOperator({ target: { url }, env }, ({ api }) => api.request<string>('GET', '/anything')),
		).toBe('Bearer from-the-environment');
	});

	it.each([{ url: 'http://127.0.0.1:1' }, { token: 'alone' }])('needs both: %o', async (target) => {
		const env = { DIRECTUS_TOKEN: '' };

		expect(await reasonOf(withOperator({ target, env }, never))).toContain('DIRECTUS_TOKEN');
	});
});

function never(): Promise<never> {
	return Promise.reject(new Error('worked on it'));
}

async function reasonOf(work: Promise<unknown>): Promise<string> {
	return await work.then(() => 'nothing refused', String);
}
