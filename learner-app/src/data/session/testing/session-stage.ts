import { type PathDocument, type Profile } from '@learning-paths/contract';
import { getRxStorageLocalstorage } from 'rxdb/plugins/storage-localstorage';
import { Subject } from 'rxjs';
import { createRequest } from '../../api/create-request.ts';
import { type LearningApi, createLearningApi } from '../../api/learning-api.ts';
import { createSessionApi } from '../../api/session-api.ts';
import { createClock } from '../../clock/create-clock.ts';
import type { ShownFile } from '../../content/held-path.ts';
import { type SpaceDeps, openSpace } from '../../space/open-space.ts';
import { type Hold, takeHold } from '../../space/take-hold.ts';
import type { SyncSignal } from '../../sync/start-sync.ts';
import { problem } from '../../testing/fake-server.ts';
import { fillableStorage } from '../../testing/fillable-storage.ts';
import { keepNothing } from '../../testing/keep-nothing.ts';
import { toldStorage } from '../../testing/told-storage.ts';
import { askAsWhoIsHere } from '../ask-as-who-is-here.ts';
import { type Session, createSession } from '../create-session.ts';
import { createSessionCookie } from '../session-cookie.ts';
import { takeTurns } from '../take-turns.ts';
import { localTextStore } from '../text-store.ts';

const profile = (n: number): Profile => ({
	id: `${String(n).repeat(8)}-0000-4000-8000-000000000000`,
	email: `${String(n)}@example.com`,
	displayName: null,
	locale: null,
});

export const [ada, bea] = [profile(1), profile(2)];
export const step = '00000000-0000-4000-8000-000000000001';

/** Ada may see it, and nobody else. */
export const path: PathDocument = {
	id: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa',
	revision: 1,
	title: 'Path',
	description: null,
	cover: null,
	publishedAt: 1,
	steps: [{ id: step, title: null, required: true, blocks: [] }],
};

/** A browser with its disk and its one cookie, and the server that it speaks with. */
export type SessionStage = ReturnType<typeof createSessionStage>;

export function createSessionStage() {
	const disk = toldStorage([], () => undefined);
	const pages: { session: Session; api: LearningApi }[] = [];
	const stage = {
		disk,
		/** Who the browser's cookie belongs to, and whether the server can be reached. */
		signedIn: null as Profile | null,
		reachable: true,
		asked: [] as string[],
		/** What was asked and has been answered. */
		answered: [] as string[],
		signals: [] as [owner: string, signal: SyncSignal][],
		changes: 0,
		/** What another tab still does, by whose database it has open, until it has let go. */
		lastInOtherTab: new Map<string | undefined, () => Promise<unknown>>(),
		/** Replies that are on their way for as long as the promise lasts, by what was asked. */
		slow: new Map<string, Promise<void>>(),
		/** What is answered in place of the ordinary, by what was asked. */
		replies: new Map<string, () => Response>(),
		/** What goes before a space is opened, by whose it is. */
		beforeOpening: new Map<string | undefined, () => Promise<void>>(),
		/** By RxDB's name for what it writes. */
		isFull: (_context: string): boolean => false,
		/** When what was changed on a page can be seen. */
		painted: Promise.resolve(),
		/** When pages have nothing more urgent to do. */
		idle: Promise.resolve(),
		/** There may be a network now. */
		chances$: new Subject<void>(),
		shown: [] as ShownFile[],
		startApp,
		openApp,
		/** How a page's screens ask the server. */
		apiOf(session: Session): LearningApi {
			const page = pages.find((one) => one.session === session);

			if (!page) throw new Error('this page was not opened here');

			return page.api;
		},
		close: async () => {
			for (const { session } of pages) {
				await session.opened().then(
					(space) => space.close(),
					() => undefined,
				);
			}
		},
	};

	return stage;

	function holdOf(owner: string | undefined): Hold {
		const hold = takeHold('device', undefined);

		return {
			...hold,
			async alone(task) {
				await stage.lastInOtherTab.get(owner)?.();

				return hold.alone(task);
			},
		};
	}

	/** A page of the app, whose database is open. */
	async function openApp(): Promise<Session> {
		const session = startApp();

		await session.opened();

		return session;
	}

	/** A page of the app that has just begun: everything but the disk begins anew. */
	function startApp(): Session {
		const store = localTextStore(disk);
		const clock = createClock({ now: Date.now, store });
		const asking = { fetch: serve, now: Date.now, onServerTime: clock.seen };
		const cookie = createSessionCookie({
			sessionApi: createSessionApi(createRequest(asking)),
			store,
			turns: takeTurns('session', undefined),
		});
		const api = createLearningApi(askAsWhoIsHere(asking, cookie), 'page');
		const storage = fillableStorage(getRxStorageLocalstorage({ localStorage: disk }), (context) =>
			stage.isFull(context),
		);
		const session = createSession({
			openSpace: async (owner, onReadable) => {
				await stage.beforeOpening.get(owner?.id)?.();

				const deps: SpaceDeps = {
					storage,
					api,
					clock,
					shownFiles: async () => stage.shown,
					assets: keepNothing(),
					hold: holdOf(owner?.id),
					afterPaint: () => stage.painted,
					askToPersist: () => undefined,
					sync: (started) => ({
						signal: (signal) => stage.signals.push([started.owner, signal]),
						stop: async () => undefined,
					}),
					wishes: { store, turns: takeTurns('wishes', undefined), chances$: stage.chances$ },
				};

				return openSpace(owner, deps, onReadable);
			},
			api,
			cookie,
			store,
			whenIdle: () => stage.idle,
			onChange: () => {
				stage.changes += 1;
			},
		});

		pages.push({ session, api });

		return session;
	}

	async function serve(input: string | URL | Request, init?: RequestInit): Promise<Response> {
		const what = `${init?.method ?? 'GET'} ${input instanceof Request ? input.url : String(input)}`;

		if (!stage.reachable) throw new TypeError('fetch failed');

		stage.asked.push(what);
		await stage.slow.get(what);
		stage.answered.push(what);

		return (
			stage.replies.get(what)?.() ??
			answer(what, init?.body, init?.credentials === 'omit' ? null : stage.signedIn)
		);
	}

	/** @param who Whose cookie came with the question. */
	function answer(what: string, body: unknown, who: Profile | null): Response {
		const sent = JSON.parse(typeof body === 'string' ? body : '{}') as { email?: string; password?: string };

		switch (what) {
			case 'POST /auth/login':
				stage.signedIn = [ada, bea].find((one) => one.email === sent.email) ?? null;

				return stage.signedIn ? Response.json({ data: {} }) : problem(401, 'INVALID_CREDENTIALS');
			case 'POST /auth/logout':
				// Whichever cookie is there by now is taken away.
				stage.signedIn = null;

				return new Response(null, { status: 204 });
			case 'DELETE /learning/me':
				if (sent.password !== 'right') return problem(403, 'WRONG_PASSWORD');

				stage.signedIn = null;

				return new Response(null, { status: 204 });
			case 'GET /learning/me':
				return who ? Response.json({ data: who }) : problem(401, 'UNAUTHENTICATED');
			case `GET /learning/paths/${path.id}`:
				return who === ada ? Response.json({ data: path }) : problem(404, 'NOT_FOUND');
			default:
				return new Response(null, { status: 204 });
		}
	}
}

/** The progress that this page has of the path. */
export async function heldBy(session: Session) {
	return (await (await session.opened()).database.progress.findOne(path.id).exec())?.toMutableJSON();
}

/** A promise, and the function that keeps it. */
export function later() {
	let happens = (): void => undefined;
	const happened = new Promise<void>((resolve) => {
		happens = resolve;
	});

	return { happened, happens };
}
