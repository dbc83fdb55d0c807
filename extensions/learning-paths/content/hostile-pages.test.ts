import { describe, expect, it } from 'vitest';
import { type BlockShape, PLAIN_SHAPES } from './block-shape.ts';
import { readFencedBlock, writeFencedBlock } from './blocks/fenced-block.ts';
import { htmlImages } from './markdown/html-images.ts';
import { imageLines } from './markdown/image-lines.ts';
import { overnested } from './markdown/overnested.ts';
import { rewriteLinks } from './markdown/rewrite-links.ts';
import { specialMarkup } from './markdown/special-markup.ts';
import { takeComments } from './markdown/take-comments.ts';
import { writeImage } from './markdown/write-image.ts';
import { parsePath } from './parse-path.ts';
import type { BlockDraft } from './path-draft.ts';
import { renderPath } from './render-path.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/**
 * What people pack into a zip file must neither keep the server busy for ever nor end in an error that says nothing. None of this
 * is measured: without its remedy a test takes hours, or ends because the stack does.
 */
const MANY = 1_000_000;
const VIDEO: BlockShape = { collection: 'block_video', fields: ['video'], files: ['video'] };
const CALLOUT: BlockShape = { collection: 'block_callout', fields: ['tone', 'text'], files: [] };

describe('a page that', () => {
	it('has many comments in a line, and something else', () => {
		const line = `${'<!--a--> '.repeat(40)}x`;

		expect(takeComments(line)).toEqual({ rest: line, findings: [] });
	});

	it('has a comment of many spaces', () => {
		const comments = `<!--a-->${' '.repeat(MANY)}<!--b-->`;

		expect(takeComments(`${comments}\n\nx\n\n<!--c-->`)).toEqual({
			rest: '\n\nx\n\n',
			findings: [
				{ kind: 'comment', detail: expect.stringMatching(/^<!--a-->/) as unknown },
				comment('<!--c-->'),
			],
		});
	});

	it('opens tags and closes none', () => {
		expect(htmlImages(`<div ${'<'.repeat(MANY)}`)).toBeNull();
		expect(htmlImages(`<div ${`<"`.repeat(MANY)}`)).toBeNull();
	});

	it('has an image whose words have a sign of HTML in them', () => {
		expect(htmlImages('<p><img src="a.png" alt="1 < 2"></p>')).toEqual([
			{ url: 'a.png', alt: '1 < 2', title: null },
		]);
	});

	it('has nothing but images, in HTML', () => {
		const page = `<div>${'<img src="a.png">'.repeat(200_000)}</div>`;

		expect(parse(page).blocks).toHaveLength(200_000);
	});

	it('has nothing but images, in a single line', () => {
		const image = '![](a.png) ';
		const source = image.repeat(300_000);
		const children = Array.from({ length: 300_000 }, (_, at) => ({
			type: 'image' as const,
			url: 'a.png',
			position: between(at * image.length, (at + 1) * image.length - 1),
		}));
		const position = between(0, source.length);
		const tree = { type: 'root' as const, children: [{ type: 'paragraph' as const, children, position }] };

		const [line, ...others] = imageLines(tree, source, new Map());

		expect(line).toMatchObject({ from: 0, to: source.length });
		expect(line?.images).toHaveLength(300_000);
		expect(others).toEqual([]);
	});

	it.each([
		['{%', '{%'.repeat(MANY)],
		['{{', '{'.repeat(MANY)],
		['![', '!['.repeat(MANY)],
		['a box', `:::${' '.repeat(MANY)}!`],
		['an alert', `${' '.repeat(MANY)}x`],
	])('begins %s and does not go on', (_, line) => {
		expect(specialMarkup(line)).toEqual([]);
	});

	it.each([
		'{% {% a %}',
		'{{{ a }}}',
		'x {{ {{ a }}',
		'![a ![b](c d.png)',
		':::  { tip',
		'  > [!NOTE]',
		':::tip',
	])('has the markup %s', (line) => {
		expect(specialMarkup(line)).toEqual([line.trim()]);
	});

	it.each([
		['opened and closed', `${'*a '.repeat(20_000)}${'b* '.repeat(20_000)}`],
		['only closed', 'a* '.repeat(40_000)],
		['within words', '*a'.repeat(40_000)],
		['in two rows', `${'*'.repeat(40_000)}a${'*'.repeat(40_000)}`],
		['in a heading', `# ${'_'.repeat(40_000)}a${'_'.repeat(40_000)}\n\n`],
	])('has emphasis without an end, %s, is searched all the same', (_, words) => {
		const page = `${words}\n\n![a](gone.png)`;

		expect(parse(page).findings).toMatchObject([{ kind: 'imageMissing' }]);
		expect(rewriteLinks(`${words}[a](b.md)`, () => 'c.md')).toBe(`${words}[a](c.md)`);
	});

	it('has a head of spaces', () => {
		const head = `a = y${' '.repeat(MANY)}x\nb = "c"  # d`;

		expect(splitFrontMatter(`+++\n${head}\n+++\n`, ['a', 'b']).data).toMatchObject({ b: 'c' });
	});

	it('has a video of spaces, or of sources that do not end', () => {
		const spaces = `<video src="a.webm">\n</video>${' '.repeat(MANY)}x`;
		const sources = `<video>\n${'<source'.repeat(200_000)}\n</video>`;

		for (const page of [spaces, sources]) expect(parse(page).blocks).toMatchObject([{ kind: 'text' }]);
	});
});

it('an image whose words have many spaces is written', () => {
	const image = { kind: 'image' as const, file: 'a.png', alt: `[${' '.repeat(MANY)}]b`, caption: null };

	expect(writeImage(image)).toContain(']b');
});

describe('quotations and lists', () => {
	it.each([
		['a hundred lists', `${'- '.repeat(99)}a`],
		['a rule', '-'.repeat(300)],
		['many words', '- a - b '.repeat(100)],
	])('%s are parsed', (_, page) => {
		expect(overnested(page)).toBeNull();
	});

	// The stack ended at some thousands of quotations, and nobody waits for the end of as many lists.
	it.each([
		['quotations', `${'> '.repeat(MANY)}a`],
		['lists', `${'- '.repeat(MANY)}a`],
		['numbers', `${'1. '.repeat(MANY)}a`],
		['lists of quotations, after a line', `b\n\t- ${'>- '.repeat(MANY)}a`],
	])('%s without an end stay text, which is said', (_, page) => {
		const { blocks, findings } = parse(page);

		expect(blocks).toEqual([{ kind: 'text', text: page }]);
		expect(findings).toMatchObject([{ file: '1.md', kind: 'markup' }]);
	});

	it.each(['> ', '- '])('a text of many %j can be taken out and put back', (sign) => {
		const text = `Look:\n\n${sign.repeat(20_000)}a`;
		const image = { kind: 'image' as const, file: 'a.png', alt: 'a', caption: null };
		const blocks: BlockDraft[] = [{ kind: 'text', text }, image, { kind: 'text', text: 'After.' }];

		expect(readBack(blocks)).toEqual(blocks);
	});

	it('that are no more than people write are still walked through to their end', () => {
		const page = `${'> '.repeat(90)}![a](gone.png)`;

		expect(parse(page).findings).toMatchObject([{ kind: 'imageMissing' }]);
	});
});

describe('a fenced block', () => {
	const bomb = ['a', 'b', 'c', 'd', 'e', 'f'].map(
		(name, at, names) => `${name}: &${name} [${at === 0 ? 'x' : `*${names[at - 1]},`.repeat(9)}]`,
	);

	it.each([
		['an alias without its anchor', 'text: *Important*'],
		['more aliases than can be followed', bomb.join('\n')],
	])('with %s is code', (_, value) => {
		expect(readFencedBlock({ type: 'code', lang: 'block:callout', value })).toBeNull();
	});

	it('that is broken stays text, in and out', () => {
		const text = '```block:callout\ntone: tip\ntext: *Important*\n```';

		expect(parse(text).blocks).toEqual([{ kind: 'text', text }]);
		expect(readBack([{ kind: 'text', text }])).toEqual([{ kind: 'text', text }]);
	});

	it('of many backticks is written', () => {
		const fields = { text: '` '.repeat(MANY) };

		expect(writeFencedBlock({ kind: 'other', collection: 'block_quiz', fields })).toMatch(/^```block:quiz\n/);
	});
});

function parse(text: string) {
	const folder = { name: 'a-folder', pages: [{ file: '1.md', text }], files: ['a.png', 'a.webm'] };
	const { draft, findings } = parsePath(folder, [...PLAIN_SHAPES, VIDEO, CALLOUT]);

	return {
		blocks: draft.steps[0]?.blocks ?? [],
		findings: findings.filter(({ kind }) => kind !== 'unused'),
	};
}

function readBack(blocks: BlockDraft[]): BlockDraft[] {
	const step = { title: 'A', required: true, blocks };
	const head = { title: 'B', description: null, visibility: 'private' as const, cover: null };
	const pages = renderPath({ ...head, steps: [step] });

	return (
		parsePath({ name: 'a-folder', pages, files: ['a.png'] }, [...PLAIN_SHAPES, CALLOUT]).draft.steps[0]
			?.blocks ?? []
	);
}

function comment(detail: string) {
	return { kind: 'comment', detail };
}

function between(from: number, to: number) {
	const at = (offset: number) => ({ line: 1, column: offset + 1, offset });

	return { start: at(from), end: at(to) };
}
