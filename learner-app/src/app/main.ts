import '../ui/styles/index.css';
import type { PathDocument } from '@learning-paths/contract';
import { type App as Page, createApp } from 'vue';
import type { Router } from 'vue-router';
import { createLearning } from '../data/create-learning.ts';
import { MissingPart } from '../data/missing-part.ts';
import { languageWishes } from '../data/session/language-wishes.ts';
import { recallLearner } from '../data/session/remembered-learner.ts';
import { localTextStore } from '../data/session/text-store.ts';
import { whenIdle } from '../data/when-idle.ts';
import { createI18n } from '../i18n/create-i18n.ts';
import { chooseLocale } from '../i18n/locales.ts';
import { type I18n, i18nKey } from '../i18n/use-i18n.ts';
import { announcerKey, createAnnouncer } from '../ui/announcer.ts';
import { routeFocusKey } from '../ui/route-focus.ts';
import App from './app.vue';
import { createFocusKeeper } from './focus-keeper.ts';
import { loadPage } from './load-page.ts';
import { previewedPath } from './previewed-path.ts';
import { provideLearning } from './provide-learning.ts';
import { createAppRouter } from './router.ts';
import { notePartMissing } from './shell/failed-page.ts';
import StartFailed from './start-failed.vue';
import { registerServiceWorker } from './service-worker.ts';

/** Longer nobody looks at an empty page. */
const PATIENCE_MS = 300;

const previewed = previewedPath(window.location.pathname);

void (previewed === null ? start() : preview(previewed));

async function start(): Promise<void> {
	// First what has to come over the line: the rest is worked off while it is on its way.
	const speaking = speak();

	const page = createApp(App);

	try {
		await show(page, speaking);
	} catch (error) {
		// What is there can be read. That something is missing is said, and what to do about it.
		if (error instanceof MissingPart) {
			notePartMissing();

			return;
		}

		// Where the browser gives no storage, or something else is amiss that only the browser knows.
		page.unmount();
		createApp(StartFailed)
			.provide(i18nKey, await speaking)
			// It may come in place of a page that stood already.
			.provide(routeFocusKey, { arrived: () => true })
			.mount('#app');
	}
}

/** Resolves when all of it works; the page stands before. */
async function show(page: Page, speaking: Promise<I18n>): Promise<void> {
	const learning = createLearning({ shownFiles });
	const focus = createFocusKeeper();
	const router = createAppRouter(focus);

	loadPage(router, window.location.pathname);

	const opened = learning.session.opened();

	// Heard of at the end; until then it must not pass for a failure that nobody waits for.
	opened.catch(() => undefined);

	const i18n = await speaking;

	// Stamps are by the server's clock: what is said of them must be, too.
	i18n.followClock(learning.now);
	provideLearning(page, learning);

	page
		.use(router)
		.provide(i18nKey, i18n)
		.provide(announcerKey, createAnnouncer())
		.provide(routeFocusKey, focus);

	await pageOnDevice(router);
	// The database opens behind the first screen: not all of it waits for what is on the device.
	page.mount('#app');

	await opened;

	// Last: it brings the whole app onto the device, over the line that the first screen needs.
	void whenIdle().then(registerServiceWorker);
}

/**
 * Where the app comes from this device, its page does so too, in no time: with it the screen is drawn once, and not without it first.
 * Over a line there is something to be seen until it comes.
 */
async function pageOnDevice(router: Router): Promise<void> {
	if (!('serviceWorker' in navigator) || navigator.serviceWorker.controller === null) return;

	await Promise.race([
		// A page that cannot be loaded says so on the screen.
		router.isReady().catch(() => undefined),
		new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
	]);
}

/** An editor looks at a draft: neither a learner's database nor the service worker has a part in it. */
async function preview(path: string): Promise<void> {
	const [{ startPreview }, i18n] = await Promise.all([import('./start-preview.ts'), speak()]);

	startPreview(path, i18n);
}

/** Asked for when a path comes onto the device; the first screen does not need what each kind of block is made of. */
async function shownFiles(path: PathDocument) {
	return (await import('../blocks/shown-files.ts')).shownFiles(path);
}

function speak(): Promise<I18n> {
	const store = localTextStore(() => window.localStorage);
	const wishes = languageWishes(store, recallLearner(store));

	return createI18n(chooseLocale([...wishes, ...navigator.languages]), { now: Date.now });
}
