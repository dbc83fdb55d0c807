import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { buildAll } from '../../directus/src/build/build-all.ts';
import { repository } from '../../directus/src/instance/repository.ts';
import { startInstance, type Instance } from '../../directus/src/testing/start-instance.ts';
import { openCuttableNetwork } from '../../learner-app/e2e/support/cuttable-network.ts';
import { makePublishedPaths } from '../make-published-paths.ts';
import { median } from '../median.ts';
import { percentile } from '../percentile.ts';
import { fillDevice } from './fill-device.ts';
import { lessonPaths } from './lesson-paths.ts';
import { measureFirstVisit, type FirstVisit } from './measure-first-visit.ts';
import { measureOffline, type OfflineRun } from './measure-offline.ts';

const STEPS = 50;
const FEW = 5;
const MANY = 200;

/**
 * The learner app as a learner feels it: the production build, behind the real server, in a real browser that is slowed down to
 * a mid-range phone on fast 4G. Offline with few paths on the device and with many.
 */
export async function bench(options: { quick: boolean }): Promise<void> {
	await buildAll({ log: console.log });

	const runs = options.quick ? 2 : 7;
	const instance = await startInstance();

	try {
		const few = await onDevice(FEW, runs, instance);
		const visits = await measureFirstVisit(runs, instance.url, few.steps[0] ?? '');
		const count = options.quick ? 40 : MANY;
		const many = await onDevice(count, runs, instance);

		print(visits, few.measured, many.measured, count);
	} finally {
		await instance.stop();
	}
}

/** A learner with so many paths, and what their device takes without a network. */
async function onDevice(count: number, runs: number, instance: Instance) {
	const client = new Client({ connectionString: instance.databaseUrl });
	const network = await openCuttableNetwork(instance.url);
	const folder = await mkdtemp(join(tmpdir(), 'learning-paths-bench-'));

	await client.connect();

	try {
		const documents = lessonPaths(count, { steps: STEPS, cover: await uploadCover(instance) });

		await makePublishedPaths(documents, client);

		const steps = documents.map(({ id, steps: [first] }) => `/app/paths/${id}/steps/${first?.id ?? ''}`);
		const seconds = await fillDevice({ folder, url: network.url, documents }, client);

		console.log(`${count} paths came onto the device in ${seconds.toFixed(1)} s`);
		await network.cut();

		return {
			steps,
			measured: await measureOffline({ folder, url: network.url, step: steps[0] ?? '', runs }),
		};
	} finally {
		await network.close();
		await client.end();
		await rm(folder, { recursive: true });
	}
}

async function uploadCover({ api }: Instance) {
	const file = join(repository.root, 'directus/demo/your-first-week/images/cover.webp');
	const bytes = new Uint8Array(await readFile(file));
	const { id } = await api.upload({ name: 'cover.webp', type: 'image/webp', bytes });

	return { id, width: 1600, height: 900, type: 'image/webp', bytes: bytes.length, version: '1' };
}

function print(
	visits: Record<string, FirstVisit[]>,
	few: OfflineRun[],
	many: OfflineRun[],
	count: number,
): void {
	const rows: Row[] = [];
	const offline = (name: keyof Omit<OfflineRun, 'steps' | 'slowSteps'>) =>
		[few, many].map((runs) => median(runs.map((run) => run[name])));
	const p95 = (runs: OfflineRun[], name: 'steps' | 'slowSteps') =>
		percentile(
			runs.flatMap((run) => run[name]),
			0.95,
		);

	for (const [page, runs] of Object.entries(visits)) {
		const of = (name: keyof FirstVisit) => median(runs.map((run) => run[name]));

		rows.push(row(`first visit, ${page}: LCP, ms`, of('largestPaint'), 1_500));
		// A step brings Markdown besides, which no first screen has.
		rows.push(
			row(
				`first visit, ${page}: JavaScript over the wire, kB`,
				of('scriptBytes') / 1000,
				page === 'a step' ? null : 160,
			),
		);
		rows.push(row(`first visit, ${page}: layout shift`, of('layoutShift'), 0.02));
	}

	for (const [name, what, bar] of [
		['readable', 'offline cold start to a readable step, ms', 1_000],
		['readableUnslowed', "offline cold start to a readable step at the machine's own speed, ms", 1_000],
		['home', 'offline cold start to the paths on home, ms', null],
		['layoutShift', 'offline: layout shift', 0.02],
	] as const) {
		const [small = 0, large = 0] = offline(name);

		rows.push(row(`${what}, ${FEW} paths`, small, bar), row(`${what}, ${count} paths`, large, bar));
		if (name !== 'layoutShift') {
			rows.push(row(`… ${what.split(',')[0] ?? ''}: ${count} ÷ ${FEW} paths`, large / small, 1.3));
		}
	}

	for (const [name, what, bar] of [
		['steps', 'step to step p95, ms', 50],
		['slowSteps', 'step to step p95 with a CPU 4 times slower, ms', null],
	] as const) {
		rows.push(row(`${what}, ${FEW} paths`, p95(few, name), bar));
		rows.push(row(`${what}, ${count} paths`, p95(many, name), bar));
		rows.push(
			row(`… ${what.split(',')[0] ?? ''}: ${count} ÷ ${FEW} paths`, p95(many, name) / p95(few, name), 1.3),
		);
	}

	console.table(Object.fromEntries(rows.map(({ what, ...rest }) => [what, rest])));
}

interface Row {
	what: string;
	measured: number;
	bar: number | null;
	is: string;
}

function row(what: string, measured: number, bar: number | null): Row {
	const is = bar === null ? '' : measured <= bar ? 'met' : 'MISSED';

	return { what, measured: Number(measured.toPrecision(3)), bar, is };
}
