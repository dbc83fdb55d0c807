import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { repository } from '../instance/repository.ts';
import { type Instance, startInstance } from '../testing/start-instance.ts';
import { readSnapshots, type Snapshots, writeSnapshots } from './snapshots.ts';
import { applySnapshots, captureSnapshots, compareSnapshots } from './synchronise.ts';

const nothing = { missing: [], changed: [], extra: [] };

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Something of each kind that an admin sets up, in the order in which it can be made, and a change to each. */
const made: Record<string, { rows: object[]; change: object }> = {
	folders: { rows: [{ id: id(1), name: 'Drawings' }], change: { name: 'Pictures' } },
	roles: { rows: [{ id: id(2), name: 'Reviewer' }], change: { icon: 'star' } },
	policies: { rows: [{ id: id(3), name: 'Review', app_access: false }], change: { description: 'Reads' } },
	access: { rows: [{ id: id(4), role: id(2), policy: id(3) }], change: { sort: 3 } },
	permissions: {
		rows: [{ policy: id(3), collection: 'learning_paths', action: 'read', fields: ['*'] }],
		change: { fields: ['title'] },
	},
	presets: {
		// Two of one name: Directus allows that, and nothing but what they show tells them apart.
		rows: ['tabular', 'cards'].map((layout) => ({
			bookmark: 'To review',
			collection: 'learning_paths',
			layout,
			role: id(2),
		})),
		change: { icon: 'star' },
	},
	translations: {
		rows: [{ id: id(5), key: 'review', language: 'de-DE', value: 'Prüfen' }],
		change: { value: 'Lesen' },
	},
	dashboards: { rows: [{ id: id(6), name: 'Reviews' }], change: { note: 'For reviewers' } },
	panels: {
		rows: [{ id: id(7), dashboard: id(6), type: 'label', position_x: 1, position_y: 1, width: 8, height: 4 }],
		change: { options: { text: 'Hello' } },
	},
	flows: { rows: [{ id: id(8), name: 'Remind', trigger: 'manual' }], change: { status: 'inactive' } },
	operations: {
		rows: [{ id: id(9), flow: id(8), key: 'log', name: 'Log', type: 'log', position_x: 1, position_y: 1 }],
		change: { options: { message: 'Hello' } },
	},
};

describe('what admins set up in the Studio', () => {
	let instance: Instance;
	let snapshots: Snapshots;
	const keys = new Map<string, string>();

	beforeAll(async () => {
		instance = await startInstance({ serverUrl: inject('instance').serverUrl, applied: false });
		await applySnapshots({ snapshots: await readSnapshots(repository.snapshots), prune: false }, instance);
		for (const [section, { rows }] of Object.entries(made)) {
			for (const row of rows) {
				const { id: key } = await instance.api.request<{ id: string | number }>('POST', `/${section}`, row);
				keys.set(section, String(key));
			}
		}
		// Folders belong to the configuration when it mentions them; the others are the editors' own.
		await instance.api.request('PATCH', '/settings', { storage_default_folder: id(1) });
		const folder = await mkdtemp(join(tmpdir(), 'snapshots-'));
		await writeSnapshots(folder, await captureSnapshots(instance));
		snapshots = await readSnapshots(folder);
		await rm(folder, { recursive: true });
	});
	afterAll(() => instance.stop());

	it.each(Object.keys(made))('drift in %s is seen, named, and put back by apply', async (section) => {
		const { change = {}, rows = [] } = made[section] ?? {};
		expect(await compareSnapshots({ snapshots }, instance)).toEqual(nothing);

		// Core takes no permission but the whole of a collection: there the change is that it is gone.
		const isPermission = section === 'permissions';
		if (isPermission) await instance.api.request('DELETE', `/permissions/${keys.get(section) ?? ''}`);
		else await instance.api.request('PATCH', `/${section}/${keys.get(section) ?? ''}`, change);

		const drift = await compareSnapshots({ snapshots }, instance);
		const lines = isPermission ? drift.missing : drift.changed;
		expect(lines).toHaveLength(1);
		expect(lines[0]).toContain(`${section}: `);
		expect(lines[0]).toContain(isPermission ? '' : Object.keys(change).join());
		expect(rows).not.toEqual([]);

		await applySnapshots({ snapshots, prune: true }, instance);
		expect(await compareSnapshots({ snapshots }, instance)).toEqual(nothing);
	});

	it('all of it arrives on another instance, and nothing is left to do the second time', async () => {
		const other = await startInstance({ serverUrl: inject('instance').serverUrl, applied: false });
		await applySnapshots({ snapshots, prune: true }, other);
		expect(await compareSnapshots({ snapshots }, other)).toEqual(nothing);

		const before = await changes(other);
		await applySnapshots({ snapshots, prune: true }, other);
		expect(await changes(other)).toBe(before);
		await other.stop();
	});
});

/** Directus writes down every change that an admin makes: nothing new means nothing was changed. */
async function changes({ api }: Instance): Promise<string> {
	const [latest] = await api.request<{ id: number }[]>(
		'GET',
		'/activity?limit=1&sort=-id&fields=id&filter[action][_in]=create,update,delete',
	);
	return String(latest?.id);
}
