import { shallowRef } from 'vue';

/** Nothing on a screen is said more exactly than this. */
const TICK_MS = 60_000;

/** A clock of which whoever reads it while drawing is drawn anew as time goes on. */
export interface TickingClock {
	now: () => number;
	/** Goes by a better clock from now on. */
	follow: (now: () => number) => void;
}

/** An app that was opened again the next morning said "Due tomorrow" of what was due that day: nothing had told it that time had passed. */
export function tickingClock(first: () => number): TickingClock {
	// Replaced with each tick by one that is the same: whoever has read it is told.
	const clock = shallowRef({ now: first });
	const tick = () => {
		// Nobody reads a page in the background, and it is told when it is looked at again.
		if (document.visibilityState === 'visible') clock.value = { ...clock.value };
	};

	setInterval(tick, TICK_MS);
	document.addEventListener('visibilitychange', tick);

	return {
		now: () => clock.value.now(),
		follow(now) {
			clock.value = { now };
		},
	};
}
