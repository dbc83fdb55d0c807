import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { blockKinds } from './block-kinds.plugin.js';

const ROOT = join(import.meta.dirname, '../..');
const SERVER = join(import.meta.dirname, 'src');
const APP = join(ROOT, 'learner-app/src');

let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'block-kinds-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a folder is enough: a kind that nobody has heard of is found, and in what the bundle is made of', async () => {
	await makeKind('hologram');
	expect(await kindsFound()).toEqual(['hologram']);

	await makeKind('abacus');
	expect(await kindsFound()).toEqual(['abacus', 'hologram']);
});

test('every kind of the server has a renderer of the same name', async () => {
	expect(await foldersIn(join(APP, 'blocks'))).toEqual(await foldersIn(join(SERVER, 'blocks')));
});

test('no code outside of the folders names a kind that has one', async () => {
	const kinds = await foldersIn(join(SERVER, 'blocks'));
	const names = new RegExp(`\\bblock_(${kinds.join('|')})\\b|blocks/(${kinds.join('|')})/`);
	const offences: string[] = [];

	for (const room of [SERVER, APP]) {
		for (const file of await codeIn(room)) {
			if (names.test(await readFile(file, 'utf8'))) offences.push(file.slice(ROOT.length + 1));
		}
	}

	expect(offences).toEqual([]);
});

async function makeKind(kind: string): Promise<void> {
	await mkdir(join(folder, kind));
	await writeFile(join(folder, kind, 'index.ts'), `export default { kind: '${kind}' };\n`);
}

/** Runs the module that the plugin writes, as the bundle would. */
async function kindsFound(): Promise<string[]> {
	const plugin = blockKinds(`${folder}/`);
	const code = plugin.load(plugin.resolveId('virtual:block-kinds') ?? '') ?? '';
	const name = join(folder, `${crypto.randomUUID()}.mjs`);

	// What bundlers take for a path, Node wants as an address.
	await writeFile(name, code.replaceAll(`"${folder}`, `"${pathToFileURL(folder).href}`));

	const { default: kinds } = z
		.object({ default: z.array(z.object({ kind: z.string() })) })
		.parse({ ...(await import(/* @vite-ignore */ pathToFileURL(name).href)) });

	return kinds.map(({ kind }) => kind);
}

async function foldersIn(path: string): Promise<string[]> {
	const entries = await readdir(path, { withFileTypes: true });

	return entries
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name)
		.sort();
}

/** Code and SQL that ships: tests and what helps them may name what they please, and a kind itself, too. */
async function codeIn(room: string): Promise<string[]> {
	const entries = await readdir(room, { recursive: true, withFileTypes: true });

	return entries
		.filter((entry) => entry.isFile() && /\.(ts|vue|sql)$/.test(entry.name))
		.map(({ parentPath, name }) => join(parentPath, name))
		.filter((file) => !/\.test\.ts$|[/\\]testing[/\\]/.test(file))
		.filter((file) => !/[/\\]blocks[/\\][^/\\]+[/\\]/.test(file));
}
