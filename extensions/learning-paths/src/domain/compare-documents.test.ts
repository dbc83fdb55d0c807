import type { PathDocument, PathStep } from '@learning-paths/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDocuments } from './compare-documents.ts';

const before = documentOf(['a', 'b', 'c', 'd', 'e'].map((name) => stepOf(name)));

test('a first publish adds every step and says nothing of the path', () => {
	expect(kinds(null, before)).toEqual(['added a', 'added b', 'added c', 'added d', 'added e']);
});

test('nothing changed is nothing to tell, whatever the revision and its date', () => {
	expect(compareDocuments(before, { ...before, revision: 9, publishedAt: 99 })).toEqual([]);
});

test.each([
	['to the front', ['e', 'a', 'b', 'c', 'd']],
	['to the end', ['b', 'c', 'd', 'e', 'a']],
	['within', ['a', 'c', 'd', 'b', 'e']],
])('a step moved %s is the one that is told of', (_, order) => {
	const changes = kinds(before, documentOf(order.map((name) => stepOf(name))));

	expect(changes).toHaveLength(1);
	expect(['reordered e', 'reordered a', 'reordered b']).toContain(changes[0]);
});

test('each kind of change is told, path first and removed steps last', () => {
	const after = documentOf(
		[
			stepOf('b', { title: 'B!' }),
			stepOf('new'),
			stepOf('c', { required: false }),
			stepOf('d', { blocks: [{ id: '1', kind: 'text', text: 'New' }] }),
			stepOf('e'),
		],
		{ title: 'Another title' },
	);

	expect(kinds(before, after)).toEqual([
		'path -',
		'renamed b',
		'added new',
		'optional c',
		'changed d',
		'removed a',
	]);
	expect(kinds(after, before)).toContain('required c');
});

test.each([{ title: 'Other' }, { description: 'Other' }, { cover: asset() }])(
	'the path itself: %o',
	(fields) => {
		expect(kinds(before, documentOf(before.steps, fields))).toEqual(['path -']);
	},
);

test('one step can change in several ways at once', () => {
	const after = documentOf([stepOf('c', { title: 'C!', required: false }), stepOf('a'), stepOf('b')]);

	expect(kinds(documentOf(['a', 'b', 'c'].map((name) => stepOf(name))), after)).toEqual([
		'renamed c',
		'optional c',
		'reordered c',
	]);
});

test('moves: as few as explain the new order, and putting them aside leaves the old one', () => {
	const names = ['a', 'b', 'c', 'd', 'e', 'f'];

	fc.assert(
		fc.property(fc.shuffledSubarray(names, { minLength: 2 }), (order) => {
			const old = documentOf(names.map((name) => stepOf(name)));
			const moved = compareDocuments(old, documentOf(order.map((name) => stepOf(name))))
				.filter(({ kind }) => kind === 'reordered')
				.map(({ step }) => step);
			const stayed = order.filter((name) => !moved.includes(name));

			expect(stayed).toEqual(stayed.toSorted());
			expect(stayed.length).toBe(longestRisingLength(order));
		}),
	);
});

/** By trying every subset: slow and surely right. */
function longestRisingLength(order: readonly string[]): number {
	return Math.max(
		...Array.from({ length: 2 ** order.length }, (_, mask) => {
			const kept = order.filter((__, index) => (mask & (2 ** index)) !== 0);

			return kept.every((name, index) => index === 0 || name > String(kept[index - 1])) ? kept.length : 0;
		}),
	);
}

function kinds(old: PathDocument | null, now: PathDocument): string[] {
	return compareDocuments(old, now).map(({ kind, step }) => `${kind} ${step ?? '-'}`);
}

function documentOf(steps: PathStep[], fields: Partial<PathDocument> = {}): PathDocument {
	return {
		id: 'p',
		revision: 1,
		title: 'P',
		description: null,
		cover: null,
		publishedAt: 1,
		steps,
		...fields,
	};
}

function stepOf(id: string, fields: Partial<PathStep> = {}): PathStep {
	return { id, title: id, required: true, blocks: [], ...fields };
}

function asset() {
	return { id: 'f', width: 1, height: 1, type: 'image/png', bytes: 1, version: '1' };
}
