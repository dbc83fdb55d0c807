import { vi } from 'vitest';
import type { Stage } from './stage.ts';

/** How long to look for a statement that waits. It does at once; only a test that has failed takes so long. */
const PATIENCE_MS = 20_000;

/**
 * Comes back when a statement waits for a lock, or when the work is done that was to wait: then the test goes on, and finds out
 * what came of it.
 *
 * @param words What stands in the statement.
 */
export async function waitingForLock(stage: Stage, words: string, work: Promise<unknown>): Promise<void> {
	await Promise.race([
		work,
		vi.waitFor(async () => {
			const waiting = await stage.sql(
				`select from pg_stat_activity
				where datname = current_database() and wait_event_type = 'Lock' and position($1 in query) > 0`,
				[words],
			);

			if (waiting.length === 0) throw new Error(`No statement with "${words}" waits for a lock`);
		}, PATIENCE_MS),
	]);
}
