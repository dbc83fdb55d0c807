import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { isHidden, type PathFolder } from '@learning-paths/content';
import { errorCode } from '../instance/error-code.ts';
import { Failure } from '../instance/failure.ts';

export interface FolderOnDisk extends Omit<PathFolder, 'files'> {
	/** Where each file is that is not a page. A Mac spells accents in the names of files in a way of its own. */
	files: Map<string, string>;
}

/**
 * Reads a folder with its sub-folders. Hidden entries and `node_modules` are left out. So are symbolic links:
 * a folder from elsewhere must not be able to name a file of this machine and have it published.
 */
export async function readPathFolder(folder: string): Promise<FolderOnDisk> {
	const root = resolve(folder);
	const files = await filesBelow(root);
	const pages = files.filter((file) => /\.(md|markdown)$/i.test(file));

	return {
		name: basename(root),
		pages: await Promise.all(
			pages.map(async (file) => ({
				file: file.normalize('NFC'),
				text: withoutMark(await readFile(join(root, file), 'utf8')),
			})),
		),
		files: new Map(
			files.filter((file) => !pages.includes(file)).map((file) => [file.normalize('NFC'), join(root, file)]),
		),
	};
}

async function filesBelow(root: string): Promise<string[]> {
	const found: string[] = [];
	const waiting = [root];
	for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
		for (const entry of await entriesOf(folder)) {
			const path = join(folder, entry.name);
			const file = relative(root, path).split(sep).join('/');
			if (isHidden(file)) continue;
			if (entry.isDirectory()) waiting.push(path);
			if (entry.isFile()) found.push(file);
		}
	}
	return found.sort();
}

async function entriesOf(folder: string): Promise<Dirent[]> {
	try {
		return await readdir(folder, { withFileTypes: true });
	} catch (error) {
		throw new Failure(`The folder ${folder} cannot be read (${errorCode(error) ?? String(error)}).`);
	}
}

/** Windows editors put a byte order mark in front, which would hide the front matter. */
function withoutMark(text: string): string {
	return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
