import type { ManifestItem } from '@learning-paths/contract';
import { completionJson } from './completions.ts';
import type { Sql } from './sql.ts';
import { day } from './time.ts';

const MANIFEST = {
	name: 'device-content-manifest',
	text: `
		select device.learning_path as id, revision.number as revision, device.assigned, device.saved,
			${day('device.due_on')} as "dueOn",
			${completionJson('device.learning_path', '$1::uuid', 'progress.attempt')} as completion
		from learning.device_paths($1::uuid) as device
		join learning_path_revisions as revision on revision.id = device.revision
		left join learning_path_progress as progress
			on progress.learning_path = device.learning_path and progress.user_profile = $1
		order by device.learning_path`,
};

const SAVE = {
	name: 'device-content-save',
	text: `
		insert into learning.saved_paths (user_profile, learning_path)
		select $1, visible.learning_path from learning.visible_paths($1::uuid) as visible where visible.learning_path = $2
		on conflict do nothing`,
};

const UNSAVE = {
	name: 'device-content-unsave',
	text: 'delete from learning.saved_paths where user_profile = $1 and learning_path = $2',
};

/** What belongs on a learner's devices. */
export async function findManifest(profile: string, sql: Sql): Promise<ManifestItem[]> {
	return sql.query<ManifestItem>(MANIFEST, [profile]);
}

/** Keeps a path that the learner may see on their devices. */
export async function savePath(profile: string, path: string, sql: Sql): Promise<void> {
	await sql.query(SAVE, [profile, path]);
}

/** No longer keeps it for being saved; assigned and started paths stay all the same. */
export async function unsavePath(profile: string, path: string, sql: Sql): Promise<void> {
	await sql.query(UNSAVE, [profile, path]);
}
