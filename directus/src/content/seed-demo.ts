import { join } from 'node:path';
import { openOperatorApi, type OperatorApi } from '../instance/operator-api.ts';
import { demo, type DemoUser } from './demo.ts';
import { importPath } from './import-path.ts';

export interface SeedDemoInput {
	/** The folder whose sub-folders are the demo's paths. */
	demoFolder: string;
	editor: Account;
	learner: Account;
}

export interface SeedDemoDeps {
	/** With the rights of an admin. */
	api: OperatorApi;
	log: (line: string) => void;
	/** Milliseconds since the epoch. */
	now?: () => number;
}

interface Account {
	email: string;
	password: string;
}

/**
 * Fills an instance with something worth looking at: an editor, a learner and three published paths, one of them
 * private and assigned to the learner. It is the editor who makes the paths: the Studio names who made what.
 *
 * Makes only what is missing, so a second call does nothing, and a call after an interrupted one finishes its work.
 */
export async function seedDemo(input: SeedDemoInput, deps: SeedDemoDeps): Promise<void> {
	const { api, log, now = Date.now } = deps;
	await ensureUser(input.editor, demo.editor, api);
	const learner = await ensureUser(input.learner, demo.learner, api);

	const paths = await api.request<{ id: string; published_revision: string | null }[]>(
		'GET',
		`/items/learning_paths?fields=id,published_revision&filter[id][_in]=${demo.paths.map(({ id }) => id).join()}`,
	);
	const assigned = await api.request<unknown[]>(
		'GET',
		`/items/learning_path_assignments?fields=id&filter[id][_eq]=${demo.assignment.id}`,
	);
	const published = paths.filter(({ published_revision: revision }) => revision !== null);
	if (published.length === demo.paths.length && assigned.length > 0) return;

	const editor = openOperatorApi({ url: api.url, token: await signIn(input.editor, api) });
	for (const { id, folder } of demo.paths) {
		if (published.some((path) => path.id === id)) continue;
		log(`Adding the demo path "${folder}"`);
		if (!paths.some((path) => path.id === id)) {
			await importPath({ folder: join(input.demoFolder, folder), id }, { api: editor });
		}
		await editor.request('POST', `/learning/editor/paths/${id}/publish`, {});
	}
	if (assigned.length === 0) await assign(learner, now(), { api, editor });
}

async function ensureUser(account: Account, user: DemoUser, api: OperatorApi): Promise<string> {
	const email = encodeURIComponent(account.email);
	const found = await api.request<{ id: string }[]>('GET', `/users?fields=id&filter[email][_eq]=${email}`);
	const existing = found[0];
	if (existing !== undefined) return existing.id;

	const { id } = await api.request<{ id: string }>('POST', '/users?fields=id', { ...user, ...account });
	return id;
}

async function signIn(account: Account, api: OperatorApi): Promise<string> {
	const reply = await api.request<{ access_token: string }>('POST', '/auth/login', account);
	return reply.access_token;
}

async function assign(
	user: string,
	now: number,
	{ api, editor }: { api: OperatorApi; editor: OperatorApi },
): Promise<void> {
	const { id, path, note, days } = demo.assignment;
	const profiles = await api.request<{ id: string }[]>(
		'GET',
		`/items/user_profiles?fields=id&filter[user][_eq]=${user}`,
	);
	const profile = profiles[0];
	if (profile === undefined) throw new Error('the demo learner has no profile');

	await editor.request('POST', '/items/learning_path_assignments', {
		id,
		learning_path: path,
		user_profile: profile.id,
		due_on: new Date(now + days * DAY_MS).toISOString().slice(0, 10),
		note,
	});
}

const DAY_MS = 24 * 60 * 60 * 1000;
