import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { buildAll } from '../../directus/src/build/build-all.ts';
import { findOperator } from '../../directus/src/directus/find-operator.ts';
import { type Instance, startInstance } from '../../directus/src/testing/start-instance.ts';
import { startTestServer } from '../../directus/src/testing/start-test-server.ts';
import { TEST_SECRET } from '../../directus/src/testing/test-admin.ts';
import { median } from '../median.ts';
import { percentile } from '../percentile.ts';
import { makeStandings, type MeasuredPath } from './make-standings.ts';

const STEPS = 20;
const BAR_MS = 1_000;

/**
 * What an editor asks about a path that a hundred thousand learners work on: whole requests, one after the other; and what the
 * download of all of them takes of the server's memory, against the download of a tenth of them.
 */
export async function bench(options: { quick: boolean }): Promise<void> {
	await buildAll({ log: console.log });

	const instance = await startTestServer().then(async (server) => ({
		server,
		...(await startInstance({ serverUrl: server.url })),
	}));

	try {
		const many = options.quick ? 10_000 : 100_000;
		const [few, all] = await fill(instance, [many / 10, many]);
		const token = await findOperator({ databaseUrl: instance.databaseUrl, secret: TEST_SECRET });
		const ask = asEditor(instance, token);

		console.log(`\n${many.toLocaleString('en')} learners on a path of ${STEPS} steps`);
		console.table(await measureAnswers(all, ask, options.quick ? 5 : 20));
		console.table({
			[`${(many / 10).toLocaleString('en')} lines`]: await measureDownload(few, instance.pid, ask),
			[`${many.toLocaleString('en')} lines`]: await measureDownload(all, instance.pid, ask),
			[`${many.toLocaleString('en')} lines, read slowly`]: await measureDownload(all, instance.pid, ask, 20),
		});
	} finally {
		await instance.stop();
		await instance.server.stop();
	}
}

type Ask = (address: string) => Promise<Response>;

function asEditor({ url }: Instance, token: () => Promise<string>): Ask {
	return async (address) =>
		await fetch(`${url}/learning/editor${address}`, {
			headers: { authorization: `Bearer ${await token()}` },
		});
}

async function fill(
	{ api, databaseUrl }: Instance,
	sizes: [number, number],
): Promise<[MeasuredPath, MeasuredPath]> {
	const client = new Client({ connectionString: databaseUrl });

	await client.connect();

	try {
		const paths = [await publishPath(api), await publishPath(api)] as const;

		for (const [at, path] of paths.entries()) await makeStandings({ path, learners: sizes[at] ?? 0 }, client);
		await client.query('vacuum analyze');

		return [paths[0], paths[1]];
	} finally {
		await client.end();
	}
}

async function publishPath(api: Instance['api']): Promise<MeasuredPath> {
	const { id, steps } = await api.request<MeasuredPath>('POST', '/items/learning_paths', {
		title: 'Measured',
		visibility: 'public',
		steps: Array.from({ length: STEPS }, (_, at) => ({ title: `Step ${at + 1}`, sort: at + 1 })),
	});

	await api.request('POST', `/learning/editor/paths/${id}/publish`, {});

	return { id, steps };
}

async function measureAnswers({ id }: MeasuredPath, ask: Ask, times: number) {
	const questions: Record<string, (turn: number) => string> = {
		'the funnel': () => `/paths/${id}/report`,
		'learners over time': () => `/paths/${id}/timeline`,
		'the learner table, its first page': () => `/paths/${id}/learners`,
		'the learner table, in the middle': (turn) => `/paths/${id}/learners?page=${200 + turn}`,
		'the learner table, searched': (turn) => `/paths/${id}/learners?find=bench-${turn + 10}1`,
		'who has it': () => `/paths/${id}/audience`,
		'whom publishing touches': () => `/paths/${id}/impact`,
	};
	const rows: Record<string, object> = {};

	for (const [name, address] of Object.entries(questions)) {
		const took: number[] = [];

		for (let turn = -2; turn < times; turn += 1) {
			const begun = performance.now();
			const response = await ask(address(turn + 2));

			await response.arrayBuffer();
			if (!response.ok) throw new Error(`${address(turn + 2)} answered ${response.status}`);
			// The first ones warm connections and plans up.
			if (turn >= 0) took.push(performance.now() - begun);
		}

		const p95 = percentile(took, 0.95);

		rows[name] = {
			'median ms': Math.round(median(took)),
			'p95 ms': Math.round(p95),
			[`p95 below ${BAR_MS} ms`]: p95 < BAR_MS ? 'met' : 'MISSED',
		};
	}

	return rows;
}

/** @param pauseMs How long the reader waits after each piece, as on a slow line: what the server reads ahead piles up. */
async function measureDownload({ id }: MeasuredPath, pid: number, ask: Ask, pauseMs = 0) {
	const before = await residentMegabytes(pid);
	const begun = performance.now();
	const { body } = await ask(`/paths/${id}/report.csv`);
	let firstByte = 0;
	let bytes = 0;
	let lines = 0;
	let peak = before;
	let looked = begun;

	for await (const piece of body ?? []) {
		if (bytes === 0) firstByte = performance.now() - begun;
		bytes += piece.length;
		lines += Buffer.from(piece).filter((byte) => byte === 10).length;
		if (pauseMs > 0) await sleep(pauseMs);
		if (performance.now() - looked > 50) {
			peak = Math.max(peak, await residentMegabytes(pid));
			looked = performance.now();
		}
	}

	return {
		'first byte ms': Math.round(firstByte),
		seconds: Number(((performance.now() - begun) / 1000).toFixed(1)),
		lines,
		'MB sent': Number((bytes / 1e6).toFixed(1)),
		'server MB before': Math.round(before),
		'server MB at most': Math.round(peak),
		'more than before': Math.round(peak - before),
	};
}

/** What the server's process has in memory. Linux tells it in a file. */
async function residentMegabytes(pid: number): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8');

	return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? Number.NaN) / 1024;
}
