import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../instance/repository.ts';
import { sharedInstance } from '../testing/shared-instance.ts';
import { exportPath } from './export-path.ts';
import { importPath } from './import-path.ts';

describe('a path as a folder', () => {
	let temporary: string;
	beforeAll(async () => {
		temporary = await mkdtemp(join(tmpdir(), 'learning-paths-content-'));
	});
	afterAll(() => rm(temporary, { recursive: true }));

	it('comes out of Directus as it went in', async () => {
		const { api } = await sharedInstance();
		const folder = join(repository.demo, 'first-aid-at-work');

		const { id, findings } = await importPath({ folder }, { api });
		await exportPath({ id, folder: join(temporary, 'again') }, { api });

		expect(findings).toEqual([]);
		expect(await contents(join(temporary, 'again'))).toEqual(await contents(folder));
	});

	it('keeps the links between its steps', async () => {
		const { api } = await sharedInstance();
		const folder = join(temporary, 'linked');
		await mkdir(folder);
		await writeFile(join(folder, '01-one.md'), '# One\n\n[On](02-two.md), [up](README.md)\n');
		await writeFile(join(folder, '02-two.md'), '# Two\n');
		await writeFile(join(folder, 'README.md'), '---\nvisibility: private\n---\n\n# Linked\n');

		const { id } = await importPath({ folder }, { api });
		await exportPath({ id, folder: join(temporary, 'linked again') }, { api });

		const { steps } = await api.request<{ steps: { id: string; blocks: { item: { text: string } }[] }[] }>(
			'GET',
			`/items/learning_paths/${id}?fields=steps.id,steps.blocks.item:block_text.text&deep[steps][_sort]=sort`,
		);
		const address = `/app/paths/${id}`;
		expect(steps.map(({ blocks }) => blocks.map(({ item }) => item.text))).toEqual([
			[`[On](${address}/steps/${String(steps[1]?.id)}), [up](${address})`],
			[],
		]);
		expect(await contents(join(temporary, 'linked again'))).toEqual(await contents(folder));
	});

	it('leaves nothing behind when it cannot be made', async () => {
		const { api } = await sharedInstance();
		const files = async () => await api.request<unknown[]>('GET', '/files?fields=id&limit=-1');
		const before = await files();

		const folder = join(repository.demo, 'your-first-week');
		await expect(importPath({ folder, id: 'no uuid' }, { api })).rejects.toThrow();

		expect(await files()).toEqual(before);
	});
});

async function contents(folder: string): Promise<Map<string, Buffer>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name));
	return new Map(
		await Promise.all(
			files.sort().map(async (file) => [file.slice(folder.length + 1), await readFile(file)] as const),
		),
	);
}
