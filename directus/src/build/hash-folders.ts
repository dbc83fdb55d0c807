import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint } from '../database/fingerprint.ts';

/** A fingerprint of all files in some folders: their names and their content. */
export async function hashFolders(folders: string[], { without }: { without: string[] }): Promise<string> {
	const texts: string[] = [];
	for (const folder of folders) {
		for (const file of await filesIn(folder, new Set(without))) {
			texts.push(file, await readFile(file, 'latin1'));
		}
	}
	return fingerprint(texts);
}

async function filesIn(folder: string, without: Set<string>): Promise<string[]> {
	const entries = await readdir(folder, { withFileTypes: true });
	const kept = entries.filter(({ name }) => !without.has(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
	const found = await Promise.all(
		kept.map((entry) => {
			const path = join(folder, entry.name);
			return entry.isDirectory() ? filesIn(path, without) : Promise.resolve([path]);
		}),
	);
	return found.flat();
}
