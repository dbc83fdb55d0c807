import { clockOffset } from './server-clock.ts';

/** A small store of texts that outlives the page: `localStorage` in the browser. */
export interface TextStore {
	get: (key: string) => string | null;
	set: (key: string, value: string | null) => void;
}

const OFFSET = 'clock-offset';
const LATEST = 'clock-latest';
const WENT_BACK = 'clock-went-back';

/** Two tabs write the latest time seen at different moments. */
const BACKWARDS_TOLERANCE_MS = 2_000;

export interface Clock {
	/** The server's time, as far as this device knows it. */
	now: () => number;
	/** How far the server is ahead of the device, in ms. */
	offset: () => number;
	/** A reply came in: learn from its date. */
	seen: (reply: { date: string | null; sentAt: number; receivedAt: number }) => void;
	/**
	 * Looks whether the device's clock was set back since any tab last looked, and remembers it until it is healed. RxDB
	 * finds local writes by the device's time: what is written "before" its checkpoint would never be sent (I12).
	 */
	check: () => void;
	wentBack: () => boolean;
	healed: () => void;
}

export function createClock(deps: { now: () => number; store: TextStore }): Clock {
	let offset = readNumber(deps.store.get(OFFSET)) ?? 0;

	return {
		now: () => deps.now() + offset,
		offset: () => offset,
		seen(reply) {
			const next = clockOffset(reply);

			if (next === null || next === offset) return;

			offset = next;
			deps.store.set(OFFSET, String(next));
		},
		check() {
			const latest = readNumber(deps.store.get(LATEST)) ?? 0;
			const now = deps.now();

			if (now < latest - BACKWARDS_TOLERANCE_MS) deps.store.set(WENT_BACK, 'yes');

			deps.store.set(LATEST, String(now));
		},
		wentBack: () => deps.store.get(WENT_BACK) !== null,
		healed: () => deps.store.set(WENT_BACK, null),
	};
}

function readNumber(text: string | null): number | null {
	const value = Number(text);

	return text === null || !Number.isFinite(value) ? null : value;
}
