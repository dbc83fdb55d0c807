import { type Observable, Subscription, filter, throttleTime } from 'rxjs';
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
	let said: string | null | undefined;

	// With a full disk it stays unsaid, and is said with the next news.
	const note = (change: Partial<SyncNote>) =>
		deps.notes.write(change).catch(() => {
			said = undefined;
		});

	reporting.add(
		input.state$.pipe(filter((state) => reasonOf(state) !== said)).subscribe((state) => {
			said = reasonOf(state);
			void note({ phase: state.phase, reason: said });
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
