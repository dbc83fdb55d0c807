import { join } from 'node:path';
import { openOperatorApi, type OperatorApi } from '../instance/operator-api.ts';
import { dayAfter } from './day-after.ts';
import { demo } from './demo.ts';
import { ensureUser } from './ensure-user.ts';
import { findProfiles } from './find-profiles.ts';
import { importPath } from './import-path.ts';
import { seedDemoClass } from './seed-demo-class.ts';

export interface SeedDemoInput {
	/** The folder whose sub-folders are the demo's paths. */
	demoFolder: string;
	editor: Account;
	learner: Account;
}

export interface SeedDemoDeps {
	/** With the rights of an admin. */
	api: OperatorApi;
	/** An access token with the rights of a user, who may have no password. */
	tokenOf: (user: { id: string; role: string }) => string;
	log: (line: string) => void;
	/** Milliseconds since the epoch. */
	now?: () => number;
}

interface Account {
	email: string;
	password: string;
}

/**
 * Fills an instance with something worth looking at: an editor, a learner, three published paths, one of them private and
 * assigned to the learner, and a group of others who are in the middle of it. It is the editor who makes the paths: the
 * Studio names who made what.
 *
 * Makes only what is missing, so a second call does nothing, and a call after an interrupted one finishes its work.
 */
export async function seedDemo(input: SeedDemoInput, deps: SeedDemoDeps): Promise<void> {
	const { api, log, tokenOf, now = Date.now } = deps;
	const actAs = (id: string, role: string) =>
		openOperatorApi({ url: api.url, token: async () => tokenOf({ id, role }) });
	const editor = actAs(await ensureUser({ ...demo.editor, ...input.editor }, api), demo.editor.role);
	const learner = await ensureUser({ ...demo.learner, ...input.learner }, api);

	await ensurePaths(input.demoFolder, { api, editor, log });
	await ensureAssignment(learner, now(), { api, editor });
	await seedDemoClass({
		api,
		editor,
		asLearner: (user) => actAs(user, demo.learner.role),
		log,
		now: now(),
	});
}

interface Doors {
	api: OperatorApi;
	editor: OperatorApi;
}

async function ensurePaths(
	demoFolder: string,
	{ api, editor, log }: Doors & Pick<SeedDemoDeps, 'log'>,
): Promise<void> {
	const paths = await api.request<{ id: string; published_revision: string | null }[]>(
		'GET',
		`/items/learning_paths?fields=id,published_revision&filter[id][_in]=${demo.paths.map(({ id }) => id).join()}`,
	);

	for (const { id, folder } of demo.paths) {
		const path = paths.find((one) => one.id === id);

		if (path && path.published_revision !== null) continue;

		log(`Adding the demo path "${folder}"`);
		if (!path) await importPath({ folder: join(demoFolder, folder), id }, { api: editor });
		await editor.request('POST', `/learning/editor/paths/${id}/publish`, {});
	}
}

async function ensureAssignment(user: string, now: number, { api, editor }: Doors): Promise<void> {
	const { id, path, note, days } = demo.assignment;
	const assigned = await api.request<unknown[]>(
		'GET',
		`/items/learning_path_assignments?fields=id&filter[id][_eq]=${id}`,
	);

	if (assigned.length > 0) return;

	const [profile] = await findProfiles([user], api);

	await editor.request('POST', '/items/learning_path_assignments', {
		id,
		learning_path: path,
		user_profile: profile,
		due_on: dayAfter(now, days),
		note,
	});
}
