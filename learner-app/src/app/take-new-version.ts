/** As much of a service worker's registration as it uses. */
export interface Registration {
	update: () => Promise<unknown>;
	readonly installing: NewVersion | null;
	readonly waiting: NewVersion | null;
}

/** As much of a service worker as it uses. */
export interface NewVersion {
	readonly state: ServiceWorkerState;
	postMessage: (message: string) => void;
	addEventListener: (type: 'statechange', listener: () => void) => void;
}

/**
 * Looks for a newer version of the app and lets it take over, which loads the page anew. Where none comes the page is loaded anew
 * all the same: whoever pressed "Update" must see something happen.
 *
 * @param registration null where no service worker has a say.
 */
export async function takeNewVersion(registration: Registration | null, reload: () => void): Promise<void> {
	await registration?.update().catch(() => undefined);

	const next = registration?.installing ?? registration?.waiting;

	if (!next) {
		reload();
		return;
	}

	const look = () => {
		if (next.state === 'installed') next.postMessage('skip-waiting');
		else if (next.state === 'redundant') reload();
	};

	next.addEventListener('statechange', look);
	look();
}
