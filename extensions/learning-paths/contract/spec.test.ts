import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import * as contract from './index.ts';

const root = join(import.meta.dirname, '../../..');
const spec = readFileSync(join(import.meta.dirname, 'SPEC.md'), 'utf8');
const specified = [...spec.matchAll(/^\*\*(I\d+) · /gm)].map(([, name]) => String(name));
const titles = testFiles(root).flatMap((file) => titlesOf(file));

test('the invariants are numbered from I1 to I13, each once', () => {
	expect(specified).toEqual(Array.from({ length: 13 }, (_, index) => `I${index + 1}`));
});

test('every invariant is named by a test, and every invariant that a test names is specified', () => {
	const tested = new Set(titles.flatMap(({ names }) => names));

	expect([...tested].toSorted(byNumber)).toEqual(specified);
});

test('the files that the specification names for an invariant do name it', () => {
	const rows = [...spec.matchAll(/^\| (I\d+) +\| (.*?) *\|$/gm)].map(([, name, files]) => ({
		name: String(name),
		files: [...String(files).matchAll(/`([^`]+)`/g)].map(([, file]) => String(file)),
	}));

	expect(rows.map(({ name }) => name)).toEqual(specified);

	for (const { name, files } of rows) {
		const naming = titles.filter(({ names }) => names.includes(name)).map(({ file }) => file);

		for (const file of files) {
			expect(
				naming.some((other) => other.endsWith(`/${file}`)),
				`${file} names ${name}`,
			).toBe(true);
		}
	}
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

/** Lines on which a test's title stands, also that of a table of cases: `])('…')`. */
function titlesOf(file: string): { file: string; names: string[] }[] {
	const lines = readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => /^\s*((describe|it|test|\]\)|\)\().*)?['"`]/.test(line));

	return lines.map((line) => ({ file, names: line.match(/\bI\d+\b/g) ?? [] }));
}

function byNumber(a: string, b: string): number {
	return Number(a.slice(1)) - Number(b.slice(1));
}
