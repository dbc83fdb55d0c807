import { type Observable, Subscription, distinctUntilChanged, throttleTime } from 'rxjs';
import type { SyncNote } from '../database/documents.ts';
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
	// With a full disk it stays unsaid; the next change says more.
	const note = (change: Partial<SyncNote>) => deps.notes.write(change).catch(() => undefined);

	reporting.add(
		input.state$.pipe(distinctUntilChanged((a, b) => reasonOf(a) === reasonOf(b))).subscribe((state) => {
			void note({ phase: state.phase, reason: reasonOf(state) });
		}),
	);
	reporting.add(
		input.answered$.pipe(throttleTime(CONTACT_EVERY_MS)).subscribe(() => {
			void note({ contactAt: deps.now() });
		}),
	);

	return reporting;
}

function reasonOf(state: SyncState): string | null {
	return state.phase === 'ready' ? null : state.reason;
}
