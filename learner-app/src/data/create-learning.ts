import { EMPTY, from, merge, of, switchMap } from 'rxjs';
import { afterPaint } from './after-paint.ts';
import { createRequest } from './api/create-request.ts';
import { type LearningApi, createLearningApi, pathAddress } from './api/learning-api.ts';
import { createSessionApi } from './api/session-api.ts';
import { withHeadStart } from './api/with-head-start.ts';
import { withRefresh } from './api/with-refresh.ts';
import { type TextStore, createClock } from './clock/create-clock.ts';
import { browserAssetStores } from './content/browser-asset-stores.ts';
import type { ShownFiles } from './content/held-path.ts';
import { holdsNothing } from './database/holds-nothing.ts';
import { takeHeadStart } from './head-start.ts';
import { missingPart } from './missing-part.ts';
import { askAsWhoIsHere } from './session/ask-as-who-is-here.ts';
import { type Session, createSession } from './session/create-session.ts';
import { keepFresh } from './session/keep-fresh.ts';
import { recallLearner } from './session/remembered-learner.ts';
import { createSessionCookie } from './session/session-cookie.ts';
import { takeTurns } from './session/take-turns.ts';
import { localTextStore } from './session/text-store.ts';
import { bodyAhead } from './space/body-ahead.ts';
import type { SpaceDeps } from './space/open-space.ts';
import { takeHold } from './space/take-hold.ts';
import { browserSync } from './sync/browser-sync.ts';
import { wakeUps } from './sync/wake-ups.ts';
import { whenIdle } from './when-idle.ts';

/** What the screens get of this room. */
export interface Learning {
	session: Session;
	api: LearningApi;
	/** Whether a path's blocks were asked for before the app was there: they are here sooner than what the device holds. */
	isAhead: (path: string) => boolean;
	/** Choices of this device: theme, language. */
	store: TextStore;
	/** The server's time, as far as this device knows it. */
	now: () => number;
	/** Who this tab showed before another tab signed someone in or out, and made it follow; null when that is not why it was loaded. */
	followed: 'learner' | 'nobody' | null;
}

/** What a tab tells itself across the reload. */
const FOLLOWED = 'followed';

/** Puts the room together for a browser. */
export function createLearning(input: { shownFiles: ShownFiles }): Learning {
	const store = localTextStore(() => window.localStorage);
	const clock = createClock({ now: Date.now, store });
	const headStart = takeHeadStart(store);
	const body = bodyAhead(headStart.read, { afterPaint });
	// Asked before a database is opened.
	const isNew = recallLearner(store) === null && holdsNothing(window.indexedDB);
	const nothing$ = from(Promise.resolve(isNew)).pipe(switchMap((known) => (known ? of([]) : EMPTY)));
	const ahead = withHeadStart(headStart.asked, {
		fetch: window.fetch.bind(window),
		elapsed: () => performance.now(),
	});
	const asking = {
		fetch: ahead.fetch,
		now: Date.now,
		onServerTime: clock.seen,
	};
	const cookie = createSessionCookie({
		sessionApi: createSessionApi(createRequest(asking)),
		store,
		turns: takeTurns('learning-session', navigator.locks),
	});
	const fresh = keepFresh({ cookie, store, now: Date.now });
	const api = createLearningApi(withRefresh(askAsWhoIsHere(asking, cookie), fresh.renew), deviceName());
	const otherTabs = new BroadcastChannel('learning-session');
	const ownStore = localTextStore(() => window.sessionStorage);
	const followed = formerLearner(ownStore.get(FOLLOWED));
	const wakeUps$ = wakeUps({ window, document });

	ownStore.set(FOLLOWED, null);

	const session = createSession({
		openSpace: async (owner, onReadable) => {
			const whose = owner?.id ?? 'anonymous';
			const hold = takeHold(`learning-space-${whose}`, navigator.locks);

			// What it cannot be had for is said below, where it is waited for.
			hold.held.catch(() => undefined);

			const [assets, { openOnDevice }] = await Promise.all([
				// At once: files of somebody who was here before must not be shown.
				browserAssetStores(whose),
				body.shown.then(() => import('./space/open-on-device.ts').catch(missingPart)),
			]);
			const spaceDeps: Omit<SpaceDeps, 'storage'> = {
				api,
				clock,
				shownFiles: input.shownFiles,
				afterPaint,
				askToPersist,
				assets,
				hold,
				sync: (started) => browserSync(started, { api, clock, assets }),
				wishes: {
					store,
					turns: takeTurns(`learning-wishes-${whose}`, navigator.locks),
					chances$: merge(whenIdle(), wakeUps$),
				},
			};

			return openOnDevice(owner, spaceDeps, onReadable);
		},
		api,
		cookie,
		store,
		whenIdle,
		early: { body: body.of, paths$: nothing$ },
		onChange: () => otherTabs.postMessage('changed'),
	});

	// Another tab has another learner now: nothing of the former one may stay on this screen, or goes on in this tab.
	otherTabs.addEventListener('message', () => {
		const former = session.space().owner ? 'learner' : 'nobody';

		ownStore.set(FOLLOWED, former);

		// A learner's place is theirs alone: opening it again would begin that step for the next one.
		if (former === 'learner') window.location.replace(import.meta.env.BASE_URL);
		else window.location.reload();
	});

	// What is on this device comes first. Where it cannot be opened, the session is the least trouble.
	const atRest = session.opened().then(whenIdle, () => undefined);

	fresh.watch(merge(atRest, wakeUps$), () => session.space().owner !== null);
	wakeUps$.subscribe(() => void cookie.settle());

	// Without an account nothing else fetches what was chosen without a network. At other moments it would only ask for each held path.
	window.addEventListener('online', () => {
		if (!session.space().owner) session.space().signal('content');
	});

	return {
		session,
		api,
		isAhead: (path) => ahead.isAhead(pathAddress(path)),
		store,
		now: clock.now,
		followed,
	};
}

function formerLearner(text: string | null): Learning['followed'] {
	return text === 'learner' || text === 'nobody' ? text : null;
}

/** Browsers clear the data of sites away when room gets scarce, and spare those that asked. Some ask the learner first. */
function askToPersist(): void {
	if ('storage' in navigator) void navigator.storage.persist().catch(() => false);
}

/** New with every page: it only keeps a page from being told of its own work. */
function deviceName(): string {
	return Math.random().toString(36).slice(2);
}
