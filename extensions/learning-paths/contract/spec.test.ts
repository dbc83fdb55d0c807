import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import * as contract from './index.ts';

const root = join(import.meta.dirname, '../../..');
const spec = readFileSync(join(import.meta.dirname, 'SPEC.md'), 'utf8');
const specified = [...spec.matchAll(/^\*\*(I\d+) · /gm)].map(([, name]) => String(name));
const titles = testFiles(root).flatMap((file) => titlesOf(file));

/** The columns of the table of tests, in their order. */
const rooms = [
	'extensions/learning-paths/contract/',
	'extensions/learning-paths/src/http/',
	'learner-app/src/data/',
	'learner-app/e2e/',
	'proof/',
];

test('the invariants are numbered from I1 to I13, each once', () => {
	expect(specified).toEqual(Array.from({ length: 13 }, (_, index) => `I${index + 1}`));
});

test('every test that names an invariant stands in its row, and every row names such tests alone', () => {
	const rows = [...spec.matchAll(/^\| (I\d+) +\| (.*) \|$/gm)].map(([, name, cells]) => [
		name,
		...String(cells)
			.split('|')
			.map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, file]) => file)),
	]);

	expect(rows).toEqual(specified.map((name) => [name, ...rooms.map((room) => filesNaming(name, room))]));

	for (const [name, ...files] of rows) {
		expect(files.flat(), `tests that name ${String(name)}`).not.toEqual([]);
	}
});

test('no test names an invariant that is not specified, and none does so outside the rooms of the table', () => {
	const naming = titles.filter(({ names }) => names.length > 0);
	const strays = naming.filter(({ file }) => !rooms.some((room) => file.startsWith(room)));

	expect([...new Set(naming.flatMap(({ names }) => names))].toSorted(byNumber)).toEqual(specified);
	expect(strays).toEqual([]);
});

test('the schemas are those that the specification pins for this version of the protocol', () => {
	const schemas = Object.entries(contract)
		.flatMap(([name, exported]: [string, unknown]) =>
			exported instanceof z.ZodMiniType
				? [{ name, schema: z.toJSONSchema(exported, { io: 'input', unrepresentable: 'any' }) }]
				: [],
		)
		.toSorted((a, b) => a.name.localeCompare(b.name))
		.map(({ name, schema }) => [name, schema]);
	const hash = createHash('sha256').update(JSON.stringify(schemas)).digest('hex');

	const pinned = [...spec.matchAll(/^\| (\d+) +\| `([^`]+)`/gm)].at(-1);

	expect(pinned?.slice(1)).toEqual([String(contract.PROTOCOL_VERSION), hash]);
});

test('every error code of the sync has a row that says what the device does', () => {
	for (const code of contract.RejectionCode.options) expect(spec).toContain(`| \`${code}\``);

	for (const code of ['UNAUTHENTICATED', 'WRONG_USER', 'UPDATE_REQUIRED', 'REQUESTS_EXCEEDED'] as const) {
		expect(spec).toMatch(new RegExp(`^\\| ${contract.ERROR_STATUS[code]}.*\`${code}\``, 'm'));
	}
});

function testFiles(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);

		if (entry.isDirectory()) return isOurs(entry.name) ? testFiles(path) : [];

		return /\.(test|spec)\.ts$/.test(entry.name) ? [path] : [];
	});
}

function isOurs(folder: string): boolean {
	return !folder.startsWith('.') && folder !== 'node_modules' && folder !== 'dist';
}

/** The tests of a room that name an invariant, as the table has them: without folder and suffix. */
function filesNaming(name: string, room: string): string[] {
	const files = titles.filter(({ file, names }) => file.startsWith(room) && names.includes(name));
	const short = [...new Set(files.map(({ file }) => file))].map((file) =>
		basename(file).replace(/(\.db)?\.(test|spec)\.ts$/, ''),
	);

	return short.toSorted();
}

/** Lines on which a test's title stands, also that of a table of cases: `])('…')`; and what it says to prove: `(I1, I3)`. */
function titlesOf(path: string): { file: string; names: string[] }[] {
	const file = relative(root, path);
	const lines = readFileSync(path, 'utf8')
		.split('\n')
		.filter((line) => /^\s*((describe|it|test|\]\)|\)\().*)?['"`]/.test(line));

	return lines.map((line) => ({
		file,
		names: [...line.matchAll(/\((I\d+(?:, I\d+)*)\)/g)].flatMap(([, names]) => String(names).split(', ')),
	}));
}

function byNumber(a: string, b: string): number {
	return Number(a.slice(1)) - Number(b.slice(1));
}
