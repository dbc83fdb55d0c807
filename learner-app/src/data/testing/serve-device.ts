import type { PathDocument, Profile } from '@learning-paths/contract';
import { getRxStorageLocalstorage } from 'rxdb/plugins/storage-localstorage';
import { Subject } from 'rxjs';
import { createRequest } from '../api/create-request.ts';
import { createLearningApi } from '../api/learning-api.ts';
import { createClock } from '../clock/create-clock.ts';
import { takeTurns } from '../session/take-turns.ts';
import { localTextStore } from '../session/text-store.ts';
import { type OpenSpace, openSpace } from '../space/open-space.ts';
import { takeHold } from '../space/take-hold.ts';
import { createNotes } from '../sync/notes.ts';
import type { PokeEvent } from '../sync/pokes.ts';
import { type SyncSignal, startSync } from '../sync/start-sync.ts';
import type {
	DeviceCommand,
	DeviceNews,
	DeviceReply,
	DeviceState,
	Edit,
	FromDevice,
	ToDevice,
} from './device-messages.ts';
import { keepNothing } from './keep-nothing.ts';
import { fillableStorage } from './fillable-storage.ts';
import { toldStorage } from './told-storage.ts';

/** The other end of a device: a worker's port. */
export interface DevicePort {
	postMessage(message: FromDevice): void;
	on(event: 'message', listener: (message: ToDevice) => void): void;
}

/**
 * Serves a whole device of a learner on a port: the real data room, on a storage that outlives it. A device is a thread of
 * its own: RxDB keeps its sense of time, and its open collections, per thread.
 */
export function serveDevice(port: DevicePort): void {
	const waiting = new Map<number, (reply: DeviceReply | null) => void>();
	const realNow = Date.now;
	let device: Awaited<ReturnType<typeof openDevice>> | null = null;
	let asked = 0;

	port.on('message', (message) => {
		if ('answer' in message) {
			waiting.get(message.answer)?.(message.reply);
			waiting.delete(message.answer);

			return;
		}

		obey(message.command).then(
			(value) => port.postMessage({ call: message.call, value }),
			(error: unknown) => port.postMessage({ call: message.call, error: textOf(error) }),
		);
	});

	async function obey(command: DeviceCommand): Promise<unknown> {
		if (command.do === 'open') {
			// RxDB stamps what it writes by this very clock.
			Date.now = () => realNow() + command.clockAhead;
			device = await openDevice(command, port, askWhoOpened);

			return undefined;
		}

		if (!device) throw new Error('the device is not open');

		switch (command.do) {
			case 'work':
				return device.work(command);
			case 'hear':
				return device.hear(command.what);
			case 'fill':
				return device.fill(command.full);
			case 'look':
				return device.look();
			case 'close':
				return device.close();
		}
	}

	function askWhoOpened(input: string | URL | Request, init?: RequestInit): Promise<Response> {
		asked += 1;

		const ask = asked;
		const headers = Object.fromEntries(new Headers(init?.headers));
		const body = typeof init?.body === 'string' ? init.body : null;

		port.postMessage({
			ask,
			request: { method: init?.method ?? 'GET', path: addressOf(input), headers, body },
		});

		return new Promise((resolve, reject) => {
			waiting.set(ask, (reply) => {
				if (reply) resolve(new Response(hasBody(reply) ? reply.body : null, reply));
				else reject(new TypeError('fetch failed'));
			});
		});
	}
}

async function openDevice(
	command: Extract<DeviceCommand, { do: 'open' }>,
	port: DevicePort,
	askWhoOpened: typeof fetch,
) {
	const news$ = {
		wakeUps$: new Subject<void>(),
		pokes$: new Subject<PokeEvent>(),
		signals$: new Subject<SyncSignal>(),
	};
	const disk = toldStorage(command.stored, (stored) => port.postMessage({ stored }));
	const store = localTextStore(disk);
	const clock = createClock({ now: Date.now, store });
	const request = createRequest({
		fetch: askWhoOpened,
		now: Date.now,
		onServerTime: clock.seen,
	});
	const api = createLearningApi(request, command.name);
	const assets = keepNothing();
	let full = false;
	const storage = fillableStorage(getRxStorageLocalstorage({ localStorage: disk }), () => full);
	const space = await openSpace(profileOf(command.owner), {
		storage,
		api,
		clock,
		shownFiles: async () => [],
		afterPaint: () => Promise.resolve(),
		askToPersist: () => undefined,
		assets,
		hold: takeHold('device', undefined),
		sync: ({ owner, database, shelf }) => ({
			signal: (signal) => news$.signals$.next(signal),
			stop: startSync(
				{ owner, ...news$ },
				{ database, shelf, api, clock, assets, now: Date.now, random: () => 0 },
			),
		}),
		wishes: { store, turns: takeTurns('wishes', undefined), chances$: news$.wakeUps$ },
	});

	return {
		work: ({ edit, path, step }: { edit: Edit; path: string; step: string }) => work(space, edit, path, step),
		async hear(what: DeviceNews) {
			if (what === 'woken') news$.wakeUps$.next();
			else if (what === 'signed-in' || what === 'repair') news$.signals$.next(what);
			else news$.pokes$.next(what);
		},
		async fill(isFull: boolean) {
			full = isFull;
		},
		look: () => look(space),
		close: () => space.close(),
	};
}

/** Answers with what the device has afterwards: the learner saw it done, so it must never be lost. */
async function work({ work, database }: OpenSpace, edit: Edit, path: string, step: string) {
	const document = documentOf(path, step);

	if (edit === 'start over') await work.startOver(document);
	else await work[edit](document, step);

	return (await database.progress.findOne(path).exec())?.toMutableJSON() ?? null;
}

async function look({ database, unsentPaths }: OpenSpace): Promise<DeviceState> {
	const [progress, rejected, paths, bodies, note] = await Promise.all([
		database.progress.find().exec(),
		database.rejected.find().exec(),
		database.paths.find().exec(),
		database.bodies.find().exec(),
		createNotes(database.notes).read(),
	]);

	return {
		progress: progress.map((document) => document.toMutableJSON()),
		rejected: rejected.map(({ id, code }) => ({ id, code })),
		held: Object.fromEntries(paths.map(({ id, revision }) => [id, revision])),
		bodies: bodies.map(({ id }) => id),
		unsentPaths: await unsentPaths(),
		phase: note.phase,
		reason: note.reason,
		repairedBecause: note.repairedBecause,
	};
}

function addressOf(input: string | URL | Request): string {
	return input instanceof Request ? input.url : String(input);
}

function hasBody({ status }: DeviceReply): boolean {
	return status !== 204 && status !== 304;
}

/** A path as the learner has it open; what it shows does not matter here. */
function documentOf(id: string, step: string): PathDocument {
	const steps = [{ id: step, title: null, required: true, blocks: [] }];

	return { id, revision: 1, title: 'A path', description: null, cover: null, publishedAt: 0, steps };
}

function profileOf(id: string): Profile {
	return { id, email: 'learner@example.com', displayName: null, locale: null };
}

/** With the places it came by: nobody can look into another thread. */
function textOf(error: unknown): string {
	return error instanceof Error ? `${String(error)}\n${error.stack ?? ''}` : String(error);
}
