import { type Observable, Subscription, distinctUntilChanged, throttleTime } from 'rxjs';
import type { Notes } from './notes.ts';
import type { SyncState } from './sync-state.ts';

/** "Last contact" need not be exact, and each write is seen by every tab. */
const CONTACT_EVERY_MS = 30_000;

/** Writes down how the sync stands, for screens and for the tabs that do not lead. */
export function reportState(
	input: { state$: Observable<SyncState>; answered$: Observable<void> },
	deps: { notes: Notes; now: () => number },
): Subscription {
	const reporting = new Subscription();

	reporting.add(
		input.state$.pipe(distinctUntilChanged((a, b) => reasonOf(a) === reasonOf(b))).subscribe((state) => {
			void deps.notes.write({ phase: state.phase, reason: reasonOf(state) });
		}),
	);
	reporting.add(
		input.answered$.pipe(throttleTime(CONTACT_EVERY_MS)).subscribe(() => {
			void deps.notes.write({ contactAt: deps.now() });
		}),
	);

	return reporting;
}

function reasonOf(state: SyncState): string | null {
	return state.phase === 'ready' ? null : state.reason;
}
