import type { Accountability } from '@directus/types';
import { createHash } from 'node:crypto';
import blockKinds from 'virtual:block-kinds';
import { directusDatabase } from '../db/directus-database.ts';
import type { Deps } from '../http/deps.ts';
import type { DirectusContext } from './context.ts';

/** What it takes to look at drafts and to publish them, on Directus. */
export function editorDeps(
	context: Pick<DirectusContext, 'database' | 'services' | 'getSchema'>,
): Pick<Deps, 'database' | 'blockKinds' | 'mayEdit' | 'mayAssign' | 'now' | 'fingerprint'> {
	return {
		database: directusDatabase(context.database),
		blockKinds,
		now: Date.now,
		fingerprint: (text) => createHash('sha256').update(text).digest('base64url'),

		async mayEdit(caller, path) {
			return (await permissionsOf(caller)).getItemPermissions('learning_paths', path).then(mayUpdate);
		},

		async mayAssign(caller) {
			const permissions = await permissionsOf(caller);
			const each = await Promise.all(ASSIGNING.map((name) => permissions.getItemPermissions(name)));

			return each.every(mayUpdate);
		},
	};

	async function permissionsOf(accountability: Accountability) {
		return new context.services.PermissionsService({ schema: await context.getSchema(), accountability });
	}
}

/** What assigning and importing write to. */
const ASSIGNING = [
	'learning_path_assignments',
	'learning_path_group_assignments',
	'user_groups',
	'user_group_members',
];

const mayUpdate = ({ update }: { update: { access: boolean } }) => update.access;
