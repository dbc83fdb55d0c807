import { shallowRef } from 'vue';
import { takeNewVersion } from './take-new-version.ts';

/** The version of the app that is ready and waits for a word. */
export const waitingVersion = shallowRef<ServiceWorker | null>(null);

let registration: ServiceWorkerRegistration | null = null;

/** Installs the service worker. In development there is none: it would serve yesterday's code. */
export function registerServiceWorker(): void {
	if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;

	const hadOne = navigator.serviceWorker.controller !== null;

	navigator.serviceWorker.addEventListener('controllerchange', () => {
		// All tabs load the new version at once: an old one would ask for files that are gone.
		if (hadOne) window.location.reload();
	});

	void navigator.serviceWorker
		.register(`${import.meta.env.BASE_URL}service-worker.js`, { scope: import.meta.env.BASE_URL })
		.then(watch, () => undefined);
}

/**
 * Lets the waiting version take over, or one that is looked for now: the server may want a newer app before the browser has found
 * it. Nothing is lost by the reload: every step is saved as it is done.
 */
export async function update(): Promise<void> {
	if (waitingVersion.value) {
		waitingVersion.value.postMessage('skip-waiting');
		return;
	}

	// A page that no service worker controls is not told when a new one takes over.
	const isControlled = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;

	await takeNewVersion(isControlled ? registration : null, () => window.location.reload());
}

function watch(installed: ServiceWorkerRegistration): void {
	registration = installed;

	const look = () => {
		// The very first one has nobody to ask.
		if (navigator.serviceWorker.controller) waitingVersion.value = installed.waiting;
	};

	look();
	installed.addEventListener('updatefound', () => {
		installed.installing?.addEventListener('statechange', look);
	});
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'visible') void installed.update().catch(() => undefined);
	});
}
