import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { wrappedValidateIsMyJsonValidStorage } from 'rxdb/plugins/validate-is-my-json-valid';
import { Subject } from 'rxjs';
import { createRequest } from '../api/create-request.ts';
import { createLearningApi } from '../api/learning-api.ts';
import { type TextStore, createClock } from '../clock/create-clock.ts';
import { createPathShelf } from '../content/path-shelf.ts';
import type { AssetStores } from '../content/reconcile-files.ts';
import { openDatabase } from '../database/open-database.ts';
import type { PokeEvent } from '../sync/pokes.ts';
import { type SyncSignal, startSync } from '../sync/start-sync.ts';
import { recordWork } from '../work/record-work.ts';
import { fillableStorage } from './fillable-storage.ts';
import type { FakeServer } from './fake-server.ts';
import { keepNothing } from './keep-nothing.ts';

/** One device of a learner, on a real RxDB in memory. */
export async function createFakeDevice(input: {
	name: string;
	owner: string;
	server: FakeServer;
	now?: () => number;
	isFull?: (context: string) => boolean;
	assets?: AssetStores;
}) {
	const { owner, server, now = Date.now } = input;
	const database = await openDatabase(`${owner}-${input.name}`, {
		// Checks every write against the schemas, which the browser's storage does not.
		storage: fillableStorage(
			wrappedValidateIsMyJsonValidStorage({ storage: getRxStorageMemory() }),
			input.isFull ?? (() => false),
		),
	});
	const clock = createClock({ now, store: textStore() });
	const request = createRequest({ fetch: server.fetch, now, onServerTime: clock.seen });
	const api = createLearningApi(request, input.name);
	const wakeUps$ = new Subject<void>();
	const pokes$ = new Subject<PokeEvent>();
	const signals$ = new Subject<SyncSignal>();

	const start = () =>
		startSync(
			{ owner, wakeUps$, pokes$, signals$ },
			{
				database,
				api,
				clock,
				shelf: createPathShelf({ database, shownFiles: async () => [] }),
				assets: input.assets ?? keepNothing(),
				now,
				random: () => 0,
			},
		);

	return {
		database,
		clock,
		wakeUps$,
		pokes$,
		signals$,
		start,
		work: recordWork({ progress: database.progress, now: clock.now }),
		progress: async (path: string) => (await database.progress.findOne(path).exec())?.toMutableJSON(),
	};
}

/** `localStorage`, in memory. */
function textStore(): TextStore {
	const texts = new Map<string, string>();

	return {
		get: (key) => texts.get(key) ?? null,
		set(key, value) {
			if (value === null) texts.delete(key);
			else texts.set(key, value);
		},
	};
}
