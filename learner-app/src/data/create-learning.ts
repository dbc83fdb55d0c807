import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { startWith } from 'rxjs';
import { createRequest } from './api/create-request.ts';
import { type LearningApi, createLearningApi } from './api/learning-api.ts';
import { createSessionApi } from './api/session-api.ts';
import { withRefresh } from './api/with-refresh.ts';
import { type TextStore, createClock } from './clock/create-clock.ts';
import { browserAssetStores } from './content/browser-asset-stores.ts';
import type { ShownFiles } from './content/held-path.ts';
import { type Session, createSession } from './session/create-session.ts';
import { keepFresh } from './session/keep-fresh.ts';
import { localTextStore } from './session/text-store.ts';
import { openSpace } from './space/open-space.ts';
import { browserSync } from './sync/browser-sync.ts';
import { wakeUps } from './sync/wake-ups.ts';

/** What the screens get of this room. */
export interface Learning {
	session: Session;
	api: LearningApi;
	/** Choices of this device: theme, language. */
	store: TextStore;
	/** The server's time, as far as this device knows it. */
	now: () => number;
}

/** Puts the room together for a browser. */
export async function createLearning(input: { shownFiles: ShownFiles }): Promise<Learning> {
	const store = localTextStore(window.localStorage);
	const clock = createClock({ now: Date.now, store });
	const request = createRequest({
		fetch: window.fetch.bind(window),
		now: Date.now,
		onServerTime: clock.seen,
	});
	const sessionApi = createSessionApi(request);
	const fresh = keepFresh({ sessionApi, store, now: Date.now });
	const api = createLearningApi(withRefresh(request, fresh.renew), deviceName());
	const otherTabs = new BroadcastChannel('learning-session');

	const session = await createSession({
		openSpace: async (owner) => {
			const assets = await browserAssetStores(owner?.id ?? 'anonymous');

			return openSpace(owner, {
				storage: getRxStorageDexie(),
				api,
				clock,
				shownFiles: input.shownFiles,
				askToPersist,
				assets,
				sync: (started) => browserSync(started, { api, clock, assets }),
			});
		},
		api,
		sessionApi,
		store,
		onChange: () => otherTabs.postMessage('changed'),
	});

	// Another tab has another learner now: nothing of the former one may stay on this screen.
	otherTabs.addEventListener('message', () => window.location.reload());
	fresh.watch(wakeUps({ window, document }).pipe(startWith(undefined)), () => session.space().owner !== null);

	return { session, api, store, now: clock.now };
}

/** Browsers clear the data of sites away when room gets scarce, and spare those that asked. Some ask the learner first. */
function askToPersist(): void {
	if ('storage' in navigator) void navigator.storage.persist().catch(() => false);
}

/** New with every page: it only keeps a page from being told of its own work. */
function deviceName(): string {
	return Math.random().toString(36).slice(2);
}
