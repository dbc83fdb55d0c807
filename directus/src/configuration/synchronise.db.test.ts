import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../instance/repository.ts';
import { startInstance, type Instance } from '../testing/start-instance.ts';
import { readSnapshots, writeSnapshots, type Snapshots } from './snapshots.ts';
import { applySnapshots, captureSnapshots, compareSnapshots } from './synchronise.ts';

const nothing = { missing: [], changed: [], extra: [] };

describe('snapshots', () => {
	let instance: Instance;
	let snapshots: Snapshots;

	beforeAll(async () => {
		instance = await startInstance({ serverUrl: inject('instance').serverUrl, applied: false });
		snapshots = await readSnapshots(repository.snapshots);
		await applySnapshots({ snapshots, prune: false }, instance);
	});
	afterAll(() => instance.stop());

	it('come back byte by byte from an empty instance that they were applied to', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'snapshots-'));
		await writeSnapshots(folder, await captureSnapshots(instance));

		for (const file of ['schema.yaml', 'config.yaml']) {
			const [written, committed] = await Promise.all(
				[folder, repository.snapshots].map((from) => readFile(join(from, file), 'utf8')),
			);
			expect(written, file).toBe(committed);
		}
		await rm(folder, { recursive: true });
	});

	it('change nothing when they are applied again', async () => {
		const before = await history(instance);
		await applySnapshots({ snapshots, prune: true }, instance);

		expect(await compareSnapshots({ snapshots }, instance)).toEqual(nothing);
		expect(await history(instance)).toBe(before);
	});

	it('name what an admin has changed, and put it back', async () => {
		const { api } = instance;
		await api.request('PATCH', '/fields/learning_paths/title', { meta: { note: 'By hand' } });
		await api.request('PATCH', '/settings', { project_name: 'Academy', project_color: '#000000' });
		await api.request('POST', '/translations', { key: 'greeting', language: 'de-DE', value: 'Hallo' });
		const [lost] = await api.request<{ id: number }[]>(
			'GET',
			'/permissions?limit=1&filter[collection][_eq]=block_text&filter[action][_eq]=update',
		);
		await api.request('DELETE', `/permissions/${lost?.id}`);

		expect(await compareSnapshots({ snapshots }, instance)).toEqual({
			missing: ['permissions: Editor · block_text · update'],
			changed: [
				'fields: learning_paths.title, meta.note: null in the files, "By hand" in the instance',
				'settings: project_color: "#2F6F5E" in the files, "#000000" in the instance',
				'settings: project_name: "Learning Paths" in the files, "Academy" in the instance',
			],
			extra: ['translations: greeting · de-DE'],
		});

		await applySnapshots({ snapshots, prune: true }, instance);
		expect(await compareSnapshots({ snapshots }, instance)).toEqual(nothing);
	});

	it('delete what only the instance has when told to prune, and never otherwise', async () => {
		const { api } = instance;
		const id = { field: 'id', type: 'uuid', schema: { is_primary_key: true }, meta: { special: ['uuid'] } };
		await api.request('POST', '/collections', {
			collection: 'an_admins_own',
			schema: {},
			meta: {},
			fields: [id],
		});
		await api.request('POST', '/flows', { name: 'An admin’s own', trigger: 'manual' });
		const extra = ['collections: an_admins_own', 'flows: An admin’s own'];

		await applySnapshots({ snapshots, prune: false }, instance);
		expect(await compareSnapshots({ snapshots }, instance)).toEqual({ ...nothing, extra });

		await applySnapshots({ snapshots, prune: true }, instance);
		expect(await compareSnapshots({ snapshots }, instance)).toEqual(nothing);
	});

	it('carry over everything that an admin can configure, pointers in circles too', async () => {
		const { api } = instance;
		// In this order each row points to one that is made after it.
		const ids = {
			flow: '00000000-0000-4000-8000-000000000001',
			first: '00000000-0000-4000-8000-000000000002',
			then: '00000000-0000-4000-8000-000000000003',
		};
		const dashboard = crypto.randomUUID();
		const operation = {
			flow: ids.flow,
			type: 'log',
			position_x: 1,
			position_y: 1,
			options: { message: 'Hello' },
		};
		await api.request('POST', '/flows', { id: ids.flow, name: 'Greet', trigger: 'manual' });
		await api.request('POST', '/operations', { ...operation, id: ids.then, name: 'Then', key: 'then' });
		await api.request('POST', '/operations', {
			...operation,
			id: ids.first,
			name: 'First',
			key: 'first',
			resolve: ids.then,
		});
		await api.request('PATCH', `/flows/${ids.flow}`, { operation: ids.first });
		await api.request('POST', '/dashboards', {
			id: dashboard,
			name: 'Learners',
			panels: [
				{ type: 'label', position_x: 1, position_y: 1, width: 8, height: 4, options: { text: 'Hello' } },
			],
		});
		const folder = await mkdtemp(join(tmpdir(), 'snapshots-'));
		await writeSnapshots(folder, await captureSnapshots(instance));

		const other = await startInstance({ serverUrl: inject('instance').serverUrl, applied: false });
		const captured = await readSnapshots(folder);
		await applySnapshots({ snapshots: captured, prune: true }, other);

		expect(await compareSnapshots({ snapshots: captured }, other)).toEqual(nothing);
		expect(
			await other.api.request('GET', `/flows/${ids.flow}?fields=operation.key,operation.resolve.key`),
		).toEqual({
			operation: { key: 'first', resolve: { key: 'then' } },
		});
		await other.stop();
		await rm(folder, { recursive: true });
		await applySnapshots({ snapshots, prune: true }, instance);
	});
});

/** Directus writes down every change that an admin makes: nothing new means nothing was changed. */
async function history({ api }: Instance): Promise<string> {
	const [latest] = await api.request<{ id: number }[]>(
		'GET',
		'/activity?limit=1&sort=-id&fields=id&filter[action][_in]=create,update,delete',
	);
	return String(latest?.id);
}
