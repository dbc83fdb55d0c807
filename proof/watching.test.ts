import { finishStep, join, noProgress, type ProgressDocument } from '@learning-paths/contract';
import { expect, test } from 'vitest';
import type { DeviceReply } from '../learner-app/src/data/testing/device-messages.ts';
import { watchNodes } from './real/watch-nodes.ts';
import type { VersionedProgress } from './server/versioned-progress.ts';

const GENERATION = '99999999-9999-4999-8999-999999999999';
const PATH = 'aaaaaaaa-0000-4000-8000-000000000000';
const OTHER_PATH = 'aaaaaaaa-0000-4000-8000-000000000001';
const [one, two] = ['1', '2'].map((step) => finished(PATH, step)) as [ProgressDocument, ProgressDocument];
const both = join(one, two);
const other = finished(OTHER_PATH, '1');

/** A database that two devices write to, and the watch on it. */
function openWatch() {
	const held = new Map<string, VersionedProgress>();
	const watch = watchNodes({ held: async () => new Map(held) });
	const reply = (body: unknown): DeviceReply => ({ status: 200, headers: {}, body: JSON.stringify(body) });

	const write = (document: ProgressDocument, version: number) =>
		void held.set(document.id, { document, version });
	const remove = (document: ProgressDocument) => void held.delete(document.id);

	/** Pushes a document. @param then What happens once the server has answered, and before it is looked at. */
	const push = async (document: ProgressDocument, then: () => void = () => undefined) => {
		const body = JSON.stringify({ documents: [document] });
		const request = { method: 'POST', path: '/learning/sync/v1/me/progress', headers: {}, body };

		await watch.watched(request, async () => {
			then();

			return reply({ generation: GENERATION, conflicts: [], rejected: [] });
		});
		await watch.violations();
	};

	/** Pulls what lies above a version. */
	const pull = async (
		since: number,
		{ documents, version }: { documents: ProgressDocument[]; version: number },
		then: () => void = () => undefined,
	) => {
		const path = `/learning/sync/v1/me/progress?generation=${GENERATION}&version=${since}&batch=100`;

		await watch.watched({ method: 'GET', path, headers: {}, body: null }, async () => {
			then();

			return reply({ documents, checkpoint: { generation: GENERATION, version } });
		});
		await watch.violations();
	};

	return { watch, write, remove, push, pull, violations: () => watch.violations() };
}

test('what another device writes in the same moment is held against no reply', async () => {
	const { write, push, pull, violations } = openWatch();

	// The server answered before the other wrote, and is looked at afterwards.
	await push(one, () => write(both, 2));
	await pull(0, { documents: [both], version: 2 }, () => write(other, 3));
	await pull(2, { documents: [other], version: 3 });

	expect(await violations()).toEqual([]);
});

test('a reply that does not tell of what was there before the push is seen', async () => {
	const { write, push, pull, violations } = openWatch();

	write(one, 1);
	await pull(0, { documents: [one], version: 1 });
	await push(two, () => write(both, 2));

	expect(await violations()).toEqual([`I5: the device was not told what became of ${PATH}`]);
});

test('what is acknowledged and not stored is seen', async () => {
	const { push, violations } = openWatch();

	await push(one);

	expect(await violations()).toEqual([`I2: a push of ${PATH} was acknowledged and not stored`]);
});

test('a document that is lowered or gone, and a version without a change are seen', async () => {
	const { write, remove, push, pull, violations } = openWatch();

	await push(both, () => write(both, 1));
	write(one, 2);
	await pull(1, { documents: [one], version: 2 });
	write(one, 3);
	await pull(2, { documents: [one], version: 3 });
	remove(one);
	await pull(3, { documents: [], version: 3 });

	expect(await violations()).toEqual([
		`I3: the server lowered ${PATH}`,
		`I3: ${PATH} got a new version without a change`,
		`I2: the server no longer has ${PATH}`,
	]);
});

test('a version that appears below a checkpoint is seen, also between the reply and the look', async () => {
	const { write, pull, violations } = openWatch();

	write(one, 2);
	await pull(0, { documents: [one], version: 2 }, () => write(other, 1));

	expect(await violations()).toEqual(['I4: a page up to 2 lacks version 1']);
});

test('a version that appears below a checkpoint later is seen', async () => {
	const { write, pull, violations } = openWatch();

	write(one, 2);
	await pull(0, { documents: [one], version: 2 });
	write(other, 1);
	await pull(2, { documents: [], version: 2 });

	expect(await violations()).toEqual(['I4: version 1 appeared below the checkpoint 2']);
});

test('a page that ends the pull too early, and a foreign document are seen', async () => {
	const { write, push, pull, violations } = openWatch();

	await push(one, () => write(one, 1));
	await pull(0, { documents: [], version: 0 });
	await pull(0, { documents: [one, other], version: 1 });

	expect(await violations()).toEqual([
		'I1: a page of 0 ends the pull, and 1 documents lie above it',
		`I9: a pull brought ${OTHER_PATH}, which is not this learner's`,
	]);
});

test('what was asked before a backup was restored is not held against the restored database', async () => {
	const { watch, write, push, violations } = openWatch();

	await push(both, () => write(both, 2));

	const restored = watch.restored(async () => write(one, 1));

	await push(other);
	await restored;

	expect(await violations()).toEqual([]);
});

test.each(['{"topic":"progress","version":3}', '{ "topic": "progress" }', '{"topic":"else"}', 'id: 3'])(
	'a poke that says %s carries something',
	async (text) => {
		const { watch, violations } = openWatch();

		expect(watch.poked(text)).toBeNull();
		expect(await violations()).toEqual([`I7: a poke carries ${text}`]);
	},
);

function finished(path: string, step: string): ProgressDocument {
	return finishStep(noProgress(path), `55555555-0000-4000-8000-00000000000${step}`, 1_000);
}
