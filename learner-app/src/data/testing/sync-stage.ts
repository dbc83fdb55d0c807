import { type PathDocument, type ProgressDocument } from '@learning-paths/contract';
import { afterEach, beforeEach, vi } from 'vitest';
import type { AssetStores } from '../content/reconcile-files.ts';
import { createFakeDevice } from './fake-device.ts';
import { type FakeServer, createFakeServer } from './fake-server.ts';
import { keepNothing } from './keep-nothing.ts';

export const owner = '11111111-1111-4111-8111-111111111111';
export const path = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
export const other = 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb';
export const [first, second, third] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [
	string,
	string,
	string,
];

export const published = (id: string, revision = 1): PathDocument => ({
	id,
	revision,
	title: 'Path',
	description: null,
	cover: null,
	publishedAt: 1,
	steps: [first, second].map((step) => ({ id: step, title: null, required: true, blocks: [] })),
});

/** For each test of a file a server with two paths, and devices that are put away afterwards. */
export function syncStage() {
	const stage: { server: FakeServer; makeDevice: typeof makeDevice } = { server: newServer(), makeDevice };
	let cleanUp: (() => Promise<unknown>)[] = [];
	let devices = 0;

	beforeEach(() => {
		stage.server = newServer();
	});

	afterEach(async () => {
		for (const step of cleanUp.reverse()) await step();

		cleanUp = [];
	});

	return stage;

	async function makeDevice(
		now: () => number = Date.now,
		isFull: (context: string) => boolean = () => false,
		assets: AssetStores = keepNothing(),
	) {
		devices += 1;

		const { server } = stage;
		const device = await createFakeDevice({ name: String(devices), owner, server, now, isFull, assets });

		cleanUp.push(() => device.database.remove());

		const start = () => {
			const stop = device.start();

			cleanUp.push(stop);

			return stop;
		};

		return { ...device, start };
	}
}

function newServer(): FakeServer {
	const server = createFakeServer(owner);

	server.paths.set(path, published(path));
	server.paths.set(other, published(other));

	return server;
}

export const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 8_000, interval: 10 });
export const finished = (document: ProgressDocument | undefined, step: string) =>
	document?.steps[step]?.finishedAt ?? null;
