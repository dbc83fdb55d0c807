import { shallowRef } from 'vue';

/** The version of the app that is ready and waits for a word. */
export const waitingVersion = shallowRef<ServiceWorker | null>(null);

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

/** Lets the waiting version take over. Nothing is lost by the reload: every step is saved as it is done. */
export function update(): void {
	waitingVersion.value?.postMessage('skip-waiting');
}

function watch(registration: ServiceWorkerRegistration): void {
	const look = () => {
		// The very first one has nobody to ask.
		if (navigator.serviceWorker.controller) waitingVersion.value = registration.waiting;
	};

	look();
	registration.addEventListener('updatefound', () => {
		registration.installing?.addEventListener('statechange', look);
	});
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'visible') void registration.update().catch(() => undefined);
	});
}
