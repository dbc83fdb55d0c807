import { describe, expect, it, vi } from 'vitest';
import { type NewVersion, type Registration, takeNewVersion } from './take-new-version.ts';

/** A server that wants a newer app says so before the browser has found one: "Update" then did nothing at all. */
describe('takeNewVersion', () => {
	it.each([
		['without a service worker', null],
		['when there is no newer one', registration(null)],
		[
			'when it cannot be looked for',
			{ ...registration(null), update: async () => Promise.reject(new Error()) },
		],
	])('loads the page anew %s', async (_, found) => {
		const reload = vi.fn();

		await takeNewVersion(found, reload);

		expect(reload).toHaveBeenCalledOnce();
	});

	it('lets the one take over that it finds, as soon as that is there whole', async () => {
		const next = worker('installing');
		const reload = vi.fn();

		await takeNewVersion(registration(next), reload);
		expect(next.posted).toEqual([]);

		next.becomes('installed');
		expect(next.posted).toEqual(['skip-waiting']);

		next.becomes('activated');
		expect(next.posted).toEqual(['skip-waiting']);
		expect(reload).not.toHaveBeenCalled();
	});

	it('loads the page anew when that one cannot be installed', async () => {
		const next = worker('installing');
		const reload = vi.fn();

		await takeNewVersion(registration(next), reload);
		next.becomes('redundant');

		expect(reload).toHaveBeenCalledOnce();
	});
});

/** A registration that finds this worker when it looks. */
function registration(found: NewVersion | null): Registration {
	let installing: NewVersion | null = null;

	return {
		waiting: null,
		get installing() {
			return installing;
		},
		async update() {
			installing = found;
		},
	};
}

function worker(first: ServiceWorkerState) {
	const listeners: (() => void)[] = [];
	const posted: string[] = [];
	let state = first;

	return {
		posted,
		get state() {
			return state;
		},
		postMessage: (message: string) => void posted.push(message),
		addEventListener: (_type: 'statechange', listener: () => void) => void listeners.push(listener),
		becomes(next: ServiceWorkerState) {
			state = next;
			for (const listener of listeners) listener();
		},
	};
}
