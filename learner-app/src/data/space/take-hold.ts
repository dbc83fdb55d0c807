/** One tab's hold on what all tabs of a learner have open together. */
export interface Hold {
	/** Resolves when it may be opened: not while another tab takes it away. */
	held: Promise<void>;
	/** Lets go. */
	leave: () => void;
	/** Lets go, waits until every other tab has let go, and keeps all of them out for as long as the task takes. */
	alone: <T>(task: (isAlone: boolean) => Promise<T>) => Promise<T>;
}

/** Other tabs are told to go before anybody waits for them; one that takes longer hangs. */
const OTHERS_LEAVE_WITHIN_MS = 5_000;

/** Without locks nobody knows of other tabs: it is as if there were none. */
export function takeHold(name: string, locks: Pick<LockManager, 'request'> | undefined): Hold {
	if (!locks) {
		return { held: Promise.resolve(), leave: () => undefined, alone: (task) => task(true) };
	}

	const leaving = new AbortController();
	const left = new Promise<void>((resolve) => {
		leaving.signal.addEventListener('abort', () => resolve());
	});
	// Where the data of sites is blocked there is no hold to be had: that is said, and not waited for.
	const held = new Promise<void>((resolve, reject) => {
		locks
			.request(name, { mode: 'shared' }, () => {
				resolve();

				return left;
			})
			.catch(reject);
	});

	return {
		held,
		leave: () => leaving.abort(),
		alone(task) {
			let isAlone = false;

			leaving.abort();

			return locks
				.request(name, { signal: AbortSignal.timeout(OTHERS_LEAVE_WITHIN_MS) }, () => {
					isAlone = true;

					return task(true);
				})
				.catch((error: unknown) => {
					if (isAlone) throw error;

					return task(false);
				});
		},
	};
}
