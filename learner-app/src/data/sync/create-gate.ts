import { BehaviorSubject, type Observable, filter, firstValueFrom } from 'rxjs';
import { type Outcome, succeeded } from '../api/outcome.ts';
import { GateClosed } from './gate-closed.ts';
import {
	type Effect,
	type RepairReason,
	type SyncEvent,
	type SyncState,
	decide,
	initialSyncState,
} from './sync-state.ts';

/** What came of one attempt: an ordinary outcome, or the discovery that the replication has to be started anew. */
export type Attempt<T> = Outcome<T> | { ok: false; broken: RepairReason };

/**
 * The one door to the server: every request of the sync passes it, so that one failure quiets all of them, and none is
 * given up. RxDB never sees an error: a handler that throws would block every later push and pull behind a fixed pause.
 */
export interface Gate {
	state$: Observable<SyncState>;
	tell: (event: SyncEvent) => void;
	/** Tries until it succeeds, waiting as the state says. Rejects with `GateClosed` alone. */
	contact: <T>(attempt: () => Promise<Attempt<T>>) => Promise<T>;
	/** The same for the device's own storage, which may be full for a while. */
	store: <T>(write: () => Promise<T>) => Promise<T>;
	close: () => void;
}

export interface GateDeps {
	now: () => number;
	random: () => number;
	onEffect: (effect: Effect) => void;
	onAnswered: () => void;
}

export function createGate(deps: GateDeps): Gate {
	const state$ = new BehaviorSubject<SyncState>(initialSyncState);
	let timer: ReturnType<typeof setTimeout> | undefined;
	let closed = false;
	let isTrying = false;

	const tell = (event: SyncEvent) => {
		if (closed) return;

		const { state, effects } = decide(state$.value, event, {
			now: deps.now(),
			random: deps.random(),
		});

		clearTimeout(timer);

		if (state.phase === 'waiting') {
			timer = setTimeout(() => tell({ type: 'waited' }), Math.max(0, state.until - deps.now()));
		}

		state$.next(state);
		effects.forEach(deps.onEffect);
	};

	const contact = async <T>(attempt: () => Promise<Attempt<T>>): Promise<T> => {
		for (;;) {
			await firstValueFrom(state$.pipe(filter((state) => isClosed() || mayTry(state))));

			// After a failure one goes ahead and tries; the others, woken with it, wait until it came through.
			if (!isClosed() && !mayTry(state$.value)) continue;

			isTrying = state$.value.failures > 0;

			const outcome = isClosed() ? null : await attemptSafely(attempt);

			isTrying = false;

			if (!outcome || isClosed()) throw new GateClosed();

			if (outcome.ok) {
				tell({ type: 'answered' });
				deps.onAnswered();

				return outcome.value;
			}

			if ('broken' in outcome) {
				tell({ type: 'broken', because: outcome.broken });
				throw new GateClosed();
			}

			tell({ type: 'failed', failure: outcome.failure });
		}
	};

	return {
		state$,
		tell,
		contact,
		store: (write) => contact(async () => succeeded(await write())),
		close() {
			closed = true;
			clearTimeout(timer);
			// Wakes those who wait, so that they leave.
			state$.next(state$.value);
		},
	};

	function mayTry(state: SyncState): boolean {
		return state.phase === 'ready' && !(isTrying && state.failures > 0);
	}

	function isClosed(): boolean {
		return closed;
	}
}

/** What throws here is the device's own storage: requests answer with outcomes. */
async function attemptSafely<T>(
	attempt: () => Promise<Attempt<T>>,
): Promise<Attempt<T> | { ok: false; failure: { kind: 'storage' } }> {
	try {
		return await attempt();
	} catch {
		return { ok: false, failure: { kind: 'storage' } };
	}
}
