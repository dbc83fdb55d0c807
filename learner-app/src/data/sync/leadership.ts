/** A promise of the lead, and the way to give it away. */
export interface Lead {
	led: Promise<void>;
	leave: () => void;
}

/**
 * Resolves once this tab leads the others of the same learner. A browser does not freeze a tab that holds a lock.
 * Without locks every tab leads: more requests, nothing worse (I3).
 */
export function takeLead(name: string, locks: LockManager | undefined): Lead {
	if (!locks) return { led: Promise.resolve(), leave: () => undefined };

	const waiting = new AbortController();
	const holding = new AbortController();

	const led = new Promise<void>((resolve) => {
		locks
			.request(name, { signal: waiting.signal }, () => {
				resolve();

				return aborted(holding.signal);
			})
			// The tab left the queue before its turn came.
			.catch(() => undefined);
	});

	return {
		led,
		leave() {
			holding.abort();
			waiting.abort();
		},
	};
}

function aborted(signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		if (signal.aborted) resolve();
		else signal.addEventListener('abort', () => resolve());
	});
}
