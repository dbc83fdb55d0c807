import { join, ProgressDocument, startOver } from '@learning-paths/contract';
import { notify } from './notify.ts';
import { POKE_CHANNEL } from './poke-channel.ts';
import { archiveProgress } from './progress-archive.ts';
import { PROGRESS_COLUMNS, type ProgressRow, toDocument } from './progress-row.ts';
import { writeProgress } from './progress.ts';
import type { Sql } from './sql.ts';

const LOCK = {
	name: 'reset-lock',
	text: 'select user_profile from learning.sync_clock where user_profile = $1 for no key update',
};

const READ = {
	name: 'reset-read',
	text: `select ${PROGRESS_COLUMNS} from learning_path_progress as progress where progress.id = $1`,
};

const LOG = {
	name: 'reset-log',
	text: `
		insert into directus_activity (action, "user", collection, item)
		values ('update', $1, 'learning_path_progress', $2)`,
};

/**
 * Starts a learner's path over, as the learner could: the next attempt, joined like any other work, so that devices which come
 * later with older work do not undo it. What was done is archived, and who did this is in Directus' activity. Devices are poked
 * when the transaction commits.
 *
 * @returns null when there is no such progress, `'NO_ATTEMPT_LEFT'` when its count of attempts cannot grow: nobody starts over so
 * often, but a device may say so.
 * @param at.progress Row id of the progress.
 * @param at.now Milliseconds since the epoch.
 */
export async function resetProgress(
	at: { progress: string; profile: string; editor: string; now: number },
	sql: Sql,
): Promise<ProgressDocument | 'NO_ATTEMPT_LEFT' | null> {
	// What is read before the clock is locked could be older than what a device is just writing (invariant I4).
	await sql.query(LOCK, [at.profile]);

	const [row] = await sql.query<ProgressRow>(READ, [at.progress]);

	if (!row) return null;

	const before = toDocument(row);
	const after = join(before, startOver(before, at.now));

	if (!ProgressDocument.safeParse(after).success) return 'NO_ATTEMPT_LEFT';

	await writeProgress(at.profile, [after], sql);
	await archiveProgress(at.profile, [before], sql);
	await sql.query(LOG, [at.editor, at.progress]);
	await notify(POKE_CHANNEL, JSON.stringify([['progress', at.profile, null]]), sql);

	return after;
}
