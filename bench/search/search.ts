import { Client } from 'pg';
import { startInstance } from '../../directus/src/testing/start-instance.ts';
import { startTestServer } from '../../directus/src/testing/start-test-server.ts';
import { buildAll } from '../../directus/src/build/build-all.ts';
import { makePublishedPaths } from '../make-published-paths.ts';
import { median } from '../median.ts';
import { percentile } from '../percentile.ts';
import { makeUpPaths } from './make-up-paths.ts';

const BAR_MS = 50;

/** Search in a catalogue of ten thousand public paths, request by request, each kind of search by itself. */
export async function bench(options: { quick: boolean }): Promise<void> {
	await buildAll({ log: console.log });

	const server = await startTestServer();

	try {
		const made = makeUpPaths(options.quick ? 1_000 : 10_000);
		const { databaseUrl } = await startInstance({ serverUrl: server.url }).then(async (instance) => {
			await instance.stop();

			return instance;
		});
		const client = new Client({ connectionString: databaseUrl });

		await client.connect();
		await makePublishedPaths(made.documents, client);

		const begun = performance.now();
		// A new server indexes what it finds: the same as after an update from a version without search.
		const instance = await startInstance({ databaseUrl });

		try {
			await indexed(made.documents.length, client);
			console.log(
				`\n${made.documents.length.toLocaleString('en')} public paths, indexed in ${((performance.now() - begun) / 1000).toFixed(0)} s (with the start of the server)`,
			);
			await client.query('analyze');
			console.table(await measureAll(`${instance.url}/learning/paths`, made.words, options.quick ? 20 : 100));
			await explain(made.words[5_000] ?? '', client);
		} finally {
			await instance.stop();
			await client.end();
		}
	} finally {
		await server.stop();
	}
}

async function indexed(count: number, client: Client): Promise<void> {
	for (;;) {
		const { rows } = await client.query<{ count: number }>(
			'select count(*)::integer as count from learning.path_search',
		);

		if (rows[0]?.count === count) return;
		await new Promise((resolve) => setTimeout(resolve, 250));
	}
}

async function measureAll(address: string, words: readonly string[], times: number) {
	const at = (rank: number, turn: number) => words[(rank + turn * 7) % words.length] ?? '';
	const swapped = (word: string) => word.replace(/^(...)(.)(.)/, '$1$3$2');
	const kinds: Record<string, (turn: number) => string> = {
		'nothing: the list by title': () => '',
		'a common word': (turn) => words[turn % 20] ?? '',
		'a rare word': (turn) => at(5_000, turn),
		'two words': (turn) => `${words[turn % 20] ?? ''} ${at(500, turn)}`,
		'three letters': (turn) => at(2_000, turn).slice(0, 3),
		'one letter': (turn) => at(2_000, turn).slice(0, 1),
		'a misspelt word': (turn) => swapped(at(1_000, turn)),
		'three misspelt words': (turn) => [1, 2, 3].map((rank) => swapped(at(rank * 100, turn))).join(' '),
		'nowhere to be found': (turn) => `xyq${turn}zzyxw`,
	};
	const rows: Record<string, object> = {};

	for (const [name, search] of Object.entries(kinds)) {
		const times_: number[] = [];
		let found = 0;

		for (let turn = -10; turn < times; turn += 1) {
			const begun = performance.now();
			const response = await fetch(`${address}?search=${encodeURIComponent(search(turn + 10))}`);
			const { meta } = (await response.json()) as { meta: { total: number } };

			// The first ones warm connections and plans up.
			if (turn >= 0) {
				times_.push(performance.now() - begun);
				found += meta.total;
			}
		}

		const p95 = percentile(times_, 0.95);

		rows[name] = {
			'median ms': Number(median(times_).toFixed(1)),
			'p95 ms': Number(p95.toFixed(1)),
			'hits (mean)': Math.round(found / times),
			[`p95 below ${BAR_MS} ms`]: p95 < BAR_MS ? 'met' : 'MISSED',
		};
	}

	return rows;
}

/** That the index is used is what makes it scale; the plan is told, so that it can be seen. */
async function explain(word: string, client: Client): Promise<void> {
	// As `learning.paths_with` does.
	await client.query('set enable_seqscan = off');

	const { rows } = await client.query<{ 'QUERY PLAN': string }>(
		`explain (analyze, costs off, timing off)
		select learning_path from learning.path_search where words @@ $$'${word}':*$$`,
	);

	console.log(rows.map((row) => row['QUERY PLAN']).join('\n'));
}
