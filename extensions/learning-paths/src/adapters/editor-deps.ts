import { createHash } from 'node:crypto';
import blockKinds from 'virtual:block-kinds';
import { directusDatabase } from '../db/directus-database.ts';
import type { Deps } from '../http/deps.ts';
import type { DirectusContext } from './context.ts';

/** What it takes to look at drafts and to publish them, on Directus. */
export function editorDeps(
	context: Pick<DirectusContext, 'database' | 'services' | 'getSchema'>,
): Pick<Deps, 'database' | 'blockKinds' | 'mayEdit' | 'now' | 'fingerprint'> {
	return {
		database: directusDatabase(context.database),
		blockKinds,
		now: Date.now,
		fingerprint: (text) => createHash('sha256').update(text).digest('base64url'),

		async mayEdit(caller, path) {
			const permissions = new context.services.PermissionsService({
				schema: await context.getSchema(),
				accountability: caller,
			});

			return (await permissions.getItemPermissions('learning_paths', path)).update.access;
		},
	};
}
