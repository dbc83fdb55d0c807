import { describe, expect, it } from 'vitest';
import { type BlockShape, PLAIN_SHAPES } from './block-shape.ts';
import { describeFinding } from './findings/describe-finding.ts';
import { parsePath } from './parse-path.ts';
import { TooMuchMarkdown } from './too-much-markdown.ts';

describe('parsePath', () => {
	it('takes the title and description from the front page', () => {
		const { draft } = parse({ 'README.md': '---\nvisibility: public\n---\n# Knots\n\nFive that *hold*.\n' });

		expect(draft).toEqual({
			title: 'Knots',
			description: 'Five that *hold*.',
			visibility: 'public',
			cover: null,
			steps: [],
		});
	});

	it('takes the first image for the cover, unless the head says that there is none', () => {
		const body = '# Knots\n\n![](a.png)\n';
		const without = parse({ 'README.md': `---\ncover: false\n---\n${body}` }, ['a.png']);

		expect(parse({ 'README.md': body }, ['a.png']).draft.cover).toBe('a.png');
		expect(without.draft.cover).toBeNull();
		expect(without.unsupported).toContain('README.md: a description cannot show the image a.png');
		expect(without.unsupported.join()).not.toContain('for the cover');
	});

	it('makes private what does not say', () => {
		expect(parse({ 'README.md': '# Knots' }).draft.visibility).toBe('private');
		expect(parse({ 'README.md': '---\nvisibility: secret\n---\n# Knots' })).toMatchObject({
			draft: { visibility: 'private' },
			unsupported: ['README.md: "visibility" is neither public nor private'],
		});
	});

	it('orders steps as people read them, sub-folders and files alike', () => {
		const { draft } = parse({
			'10-end.md': '# Ten',
			'2-middle.md': '# Two',
			'03-later/more.md': '# Three and a half',
			'03-later/README.md': '# Three',
			'01-begin/index.md': '# One',
		});

		expect(draft.steps.map(({ title }) => title)).toEqual(['One', 'Two', 'Three', 'Three and a half', 'Ten']);
	});

	it('names a step after its file, and a path after its folder, when they have no heading', () => {
		const { draft } = parse({ '03-set_up-things.md': 'text', '04-tie/index.md': 'text' });

		expect(draft.title).toBe('a-folder');
		expect(draft.steps.map(({ title }) => title)).toEqual(['Set up things', 'Tie']);
	});

	it('makes image blocks of lines with images, and text blocks of what is between, byte for byte', () => {
		const { draft, unsupported } = parse(
			{
				'01-bowline.md':
					'# Bowline\n\n\n    indented   \n* a\tlist\r\n\n![The loop](img/a%20b.png "Step 1")\nright below\n\n![x](img/c.jpg) ![y][ref]\n\n[ref]: img/d.webp\n',
			},
			['01-x', 'img/a b.png', 'img/c.jpg', 'img/d.webp'].slice(1),
		);

		expect(unsupported).toEqual([]);
		expect(draft.steps[0]?.blocks).toEqual([
			{ kind: 'text', text: '    indented   \n* a\tlist' },
			{ kind: 'image', file: 'img/a b.png', alt: 'The loop', caption: 'Step 1' },
			{ kind: 'text', text: 'right below' },
			{ kind: 'image', file: 'img/c.jpg', alt: 'x', caption: null },
			{ kind: 'image', file: 'img/d.webp', alt: 'y', caption: null },
		]);
	});

	it('takes images as authors write them who want a width', () => {
		const page =
			'# One\n\n![](a.svg){alt="A hat" width="9"}\n\n<img src="b.png" width=9 alt="B &amp; C">\n\n<p align="center">\n<a href="x"><img title="T" src=\'c.png\'/></a>\n</p>\n\nand <img src="b.png"> here';
		const { draft, unsupported } = parse({ '01.md': page }, ['a.svg', 'b.png', 'c.png']);

		expect(draft.steps[0]?.blocks).toEqual([
			{ kind: 'image', file: 'a.svg', alt: 'A hat', caption: null },
			{ kind: 'image', file: 'b.png', alt: 'B & C', caption: null },
			{ kind: 'image', file: 'c.png', alt: '', caption: 'T' },
			{ kind: 'text', text: 'and <img src="b.png"> here' },
		]);
		expect(unsupported).toEqual([
			'01.md: the image b.png stands inside other text; put it on a line of its own',
		]);
	});

	it('resolves links from the sub-folder of a step', () => {
		const page = '# One\n\n![a](a.png)\n\n![b](../shared/b.png)';
		const { draft } = parse({ '01-one/README.md': page }, ['01-one/a.png', 'shared/b.png']);

		expect(draft.steps[0]?.blocks).toMatchObject([{ file: '01-one/a.png' }, { file: 'shared/b.png' }]);
	});

	it('keeps a reference link working when its definition is in another block', () => {
		const page = '# One\n\nSee [this][1].\n\n![a](a.png)\n\n[1]: https://example.com\n';
		const { draft } = parse({ '01.md': page }, ['a.png']);

		expect(draft.steps[0]?.blocks).toEqual([
			{ kind: 'text', text: 'See [this][1].\n\n[1]: https://example.com' },
			{ kind: 'image', file: 'a.png', alt: 'a', caption: null },
		]);
	});

	it('keeps links between the pages, by the number of the step', () => {
		const { draft, unsupported } = parse({
			'README.md': '# Knots',
			'01-one/index.md':
				'# One\n\n[a](../02.md#b "c") [d][] `[e](../02.md)` [f](../README.md)\n\n[d]: <./>\n',
			'02.md': '# Two\n\n[one](01-one/) [web](https://example.com/02.md)',
		});

		expect(unsupported).toEqual([]);
		expect(draft.steps.map(({ blocks }) => blocks)).toEqual([
			[{ kind: 'text', text: '[a](step:2#b "c") [d][] `[e](../02.md)` [f](step:0)\n\n[d]: <step:1>' }],
			[{ kind: 'text', text: '[one](step:1) [web](https://example.com/02.md)' }],
		]);
	});

	it('never reaches a file outside of the folder', () => {
		const page = '# One\n\n![a](../../etc/passwd.png)\n\n![b](/b.png)\n\n![c](file:///c.png)';
		const { draft } = parse({ '01.md': page }, ['c.png']);

		expect(draft.steps[0]?.blocks.map(({ kind }) => kind)).toEqual(['text']);
	});

	it('lists everything that is not taken over', () => {
		const { unsupported } = parse(
			{
				'README.md': '---\nlicense: MIT\n---\n# Knots\n\nFive.\n\n## Contents\n\n- [One](01.md)\n',
				'01.md':
					'---\nrequired: perhaps\n---\n# One\n\nLook ![a](a.png), [two](03.md) and [more](../more.md)\n\n![v](v.tiff)\n\n![w](https://example.com/w.png)\n\n![m](m.png)\n\n<video src="v.mp4">\n',
				'02.md': '# Two',
				'LICENSE.md': '# MIT',
			},
			['a.png', 'v.tiff', 'v.mp4'],
		);

		expect(unsupported).toEqual([
			'README.md: "license" in the front matter has no meaning here',
			'README.md: not part of the description: ## Contents …',
			'01.md: "required" is neither true nor false',
			'01.md: the image a.png stands inside other text; put it on a line of its own',
			'01.md: the link to 03.md will lead nowhere',
			'01.md: the link to ../more.md will lead nowhere',
			'01.md: the image v.tiff has a type that is not shown',
			'01.md: the image https://example.com/w.png lies outside the folder',
			'01.md: the image m.png is missing',
			'01.md: HTML stays as text: <video src="v.mp4">',
			'LICENSE.md: not a step',
			'a.png: no page shows it',
			'v.tiff: no page shows it',
			'v.mp4: no page shows it',
		]);
	});

	it('reads front matter only where it is some', () => {
		expect(parse({ '01.md': '---\nfoo: [\n---\n# One' }).unsupported).toEqual([
			'01.md: the front matter is not valid and was taken for text',
		]);
		expect(parse({ '01.md': '---\nA sentence.\n\n---\n\n# One' }).draft.steps[0]).toMatchObject({
			title: 'One',
		});
	});

	it('refuses more Markdown than it was asked to parse, and counts only what is the course', () => {
		const pages = [
			{ file: 'README.md', text: '12345' },
			{ file: '01.md', text: '12345' },
			{ file: 'translations/01.md', text: 'x'.repeat(100) },
			{ file: 'LICENSE.md', text: 'x'.repeat(100) },
		];
		const folder = { name: 'a-folder', pages, files: [] };

		expect(parsePath(folder, PLAIN_SHAPES, { atMost: 10 }).draft.steps).toHaveLength(1);
		expect(() => parsePath(folder, PLAIN_SHAPES, { atMost: 9 })).toThrow(TooMuchMarkdown);
	});

	it('takes a page for a step once, where the table of contents lists it first', () => {
		const { draft, unsupported } = parse({
			'SUMMARY.md': '[Two](2.md) [One](1.md) [gone](3.md) [Two again](2.md)',
			'1.md': '# 1',
			'2.md': '# 2',
		});

		expect(draft.steps.map(({ title }) => title)).toEqual(['2', '1']);
		expect(unsupported).toEqual(['SUMMARY.md: the link to 3.md will lead nowhere']);
	});
});

function parse(pages: Record<string, string>, files: string[] = [], shapes: BlockShape[] = []) {
	const { draft, findings } = parsePath(
		{
			name: 'a-folder',
			pages: Object.entries(pages).map(([file, text]) => ({ file, text })),
			files,
		},
		[...PLAIN_SHAPES, ...shapes],
	);
	return {
		draft,
		unsupported: findings.map((finding) => `${finding.file}: ${describeFinding(finding, 'en')}`),
	};
}
