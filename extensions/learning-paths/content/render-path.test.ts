import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileReference } from './file-reference.ts';
import { filesOf } from './files-of.ts';
import { parsePath } from './parse-path.ts';
import type { PathDraft } from './path-draft.ts';
import { renderPath } from './render-path.ts';
import { shapesOf } from './shapes-of.ts';

describe('renderPath', () => {
	it('writes pages that people would have written', () => {
		const pages = renderPath({
			title: 'Knots',
			description: 'Five that hold.',
			visibility: 'public',
			cover: 'images/cover.webp',
			steps: [
				{
					title: 'The bowline & its "king"',
					required: false,
					blocks: [
						{ kind: 'text', text: 'One.' },
						{ kind: 'image', file: 'images/a b.png', alt: 'A loop [1]', caption: 'Over, "under"' },
						{ kind: 'text', text: 'Two.' },
						{ kind: 'text', text: 'Three.' },
					],
				},
			],
		});

		expect(pages).toEqual([
			{
				file: 'README.md',
				text: '---\nvisibility: public\ncover: images/cover.webp\n---\n\n# Knots\n\nFive that hold.\n',
			},
			{
				file: '01-the-bowline-its-king.md',
				text: '---\nrequired: false\n---\n\n# The bowline & its "king"\n\nOne.\n\n![A loop [1]](images/a%20b.png "Over, \\"under\\"")\n\nTwo.\n\n<!-- block -->\n\nThree.\n',
			},
		]);
	});

	// The image was taken for the cover, and the description was gone: images of the steps are in the folder too.
	it.each([
		['without a cover', null],
		['with another cover', 'images/cover.webp'],
	])('keeps a description that begins with an image of a step, %s', (_, cover) => {
		const image = { kind: 'image' as const, file: 'images/a.png', alt: '', caption: null };
		const draft: PathDraft = {
			title: '!',
			description: '![a](images/a.png)',
			visibility: 'public',
			cover,
			steps: [{ title: null, required: false, blocks: [image] }],
		};

		expect(readBack(draft)).toEqual(draft);
	});

	// The page was cut at it, in the middle of the fence.
	it('keeps a text whole that shows a separator in a code fence', () => {
		const draft: PathDraft = {
			title: 'Markdown',
			description: null,
			visibility: 'private',
			cover: null,
			steps: [
				{
					title: 'Separators',
					required: true,
					blocks: [{ kind: 'text', text: '```\n<!-- block -->\n```' }],
				},
			],
		};

		expect(readBack(draft)).toEqual(draft);
	});

	it('is read back as the same draft, whatever the words', { timeout: 60_000 }, () => {
		fc.assert(
			fc.property(drafts, (draft) => {
				expect(readBack(draft)).toEqual(draft);
				// What is written anew is the same to the byte.
				expect(renderPath(readBack(draft))).toEqual(renderPath(draft));
			}),
			{ numRuns: 60 },
		);
	});
});

function readBack(draft: PathDraft): PathDraft {
	const pages = renderPath(draft);
	const shapes = shapesOf(draft.steps.flatMap(({ blocks }) => blocks));
	return parsePath({ name: 'a-folder', pages, files: [...filesOf(draft).keys()] }, shapes).draft;
}

/** Bits of Markdown that change the meaning of what follows them. */
const markup = fc.constantFrom(
	...[
		'```',
		'~~~',
		'<div>',
		'<!--',
		'<!-- a -->',
		'<!-- block -->',
		'![a](images/a.png)',
		'-->',
		'<script>',
		'# x',
		'x\n===',
		'---',
		'> q',
		'- l',
		'1. l',
		'    c',
		'\n\n',
	],
	...[
		'[a]',
		'[a]: b',
		'[a]: <c> "t"',
		'![',
		'](',
		'|',
		'\\',
		'&amp;',
		'&#10;',
		'*',
		'_',
		'"',
		"'",
		'\t',
		' ',
		'\r\n',
		'\u00A0',
	],
	...[
		'![a](missing.png)',
		'[x][a]',
		'title: y',
		'...',
		'[x](step:1)',
		'[x](<step:2#y>)',
		'[a]: step:0',
		'<img src="missing.png">',
		'{a=b}',
	],
);
const words = fc
	.array(fc.oneof(markup, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 8 })
	.map((bits) => bits.join(''));
const text = fc
	.array(fc.oneof(markup, fc.constant('\n'), fc.string({ unit: 'binary', maxLength: 8 })), {
		minLength: 1,
		maxLength: 12,
	})
	// What the reading normalises is the blank lines around a text.
	.map((bits) =>
		bits
			.join('')
			.replace(/^(?:[ \t]*\r?\n)+/, '')
			.trimEnd(),
	)
	.filter((it) => it.trim() !== '');
const file = fc.constantFrom('images/a.png', 'images/ä b (1)#2.webp', '100%.jpg', 'x?.gif');
/** Objects as programs make them: those without a prototype are equal to none. */
const record = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
	fc.record<T>(model, { noNullPrototype: true });
const drafts: fc.Arbitrary<PathDraft> = record({
	title: words,
	description: fc.option(text),
	visibility: fc.constantFrom('public' as const, 'private' as const),
	cover: fc.option(file),
	steps: fc.array(
		record({
			title: fc.option(words),
			required: fc.boolean(),
			blocks: fc.array(
				fc.oneof(
					record({ kind: fc.constant('text' as const), text }),
					record({
						kind: fc.constant('image' as const),
						file,
						alt: words,
						caption: fc.option(words.filter((it) => it !== '')),
					}),
					record({
						kind: fc.constant('other' as const),
						collection: fc.constantFrom('block_callout', 'block_quiz'),
						fields: fc.record(
							{
								tone: fc.constantFrom('note', 'tip', 'warning', 'loud'),
								text: words,
								clip: file.map((it) => new FileReference(it)),
								choices: fc.array(record({ label: words, right: fc.boolean() }), { maxLength: 2 }),
								points: fc.integer(),
							},
							{ requiredKeys: [], noNullPrototype: true },
						),
					}),
				),
				{ maxLength: 4 },
			),
		}),
		{ maxLength: 3 },
	),
});
