import { describe, expect, it } from 'vitest';
import { type BlockShape, PLAIN_SHAPES } from '../block-shape.ts';
import { describeFinding } from '../findings/describe-finding.ts';
import { FileReference } from '../file-reference.ts';
import { parsePath } from '../parse-path.ts';
import type { BlockDraft, Fields } from '../path-draft.ts';
import { writeBlock } from './write-block.ts';

const VIDEO = {
	collection: 'block_video',
	fields: ['video', 'title', 'caption', 'captions', 'captions_language', 'poster'],
	files: ['video', 'captions', 'poster'],
};
const FILES = ['clip.webm', 'clip.mp4', 'still.png', 'said.vtt'];
const clip = new FileReference('clip.webm');

describe('a page with a video', () => {
	it.each([
		[
			'![How to roll](clip.webm "Over twelve seconds")',
			{ title: 'How to roll', caption: 'Over twelve seconds' },
		],
		['![](clip.webm)', {}],
		['<video src="clip.webm" controls></video>', {}],
		["<video\n  src='clip.webm'\n  title='Roll &amp; hold'></video>", { title: 'Roll & hold' }],
		['<video><source src="gone.webm"><source src="clip.webm">Your browser cannot.</video>', {}],
		[
			'<figure>\n<video src="clip.webm" poster="still.png">\n<track src="said.vtt" srclang="de">\n</video>\n<figcaption>So</figcaption>\n</figure>',
			{
				poster: new FileReference('still.png'),
				captions: new FileReference('said.vtt'),
				captions_language: 'de',
				caption: 'So',
			},
		],
	])('%j becomes a block', (page, fields) => {
		const { blocks, findings } = parse(`Before.\n\n${page}\n\nAfter.`);

		expect(blocks).toEqual([
			{ kind: 'text', text: 'Before.' },
			{ kind: 'other', collection: 'block_video', fields: { video: clip, ...fields } },
			{ kind: 'text', text: 'After.' },
		]);
		expect(findings.filter((finding) => !finding.endsWith('no page shows it'))).toEqual([]);
	});

	it.each([
		['![x](gone.webm)', 'the image gone.webm is missing'],
		['<video src="gone.webm"></video>', 'HTML stays as text: <video src="gone.webm">'],
		['<video src="clip.webm" poster="gone.png"></video>', 'HTML stays as text'],
		['<video src="clip.webm"><track src="said.vtt"><track src="said.vtt"></video>', 'HTML stays as text'],
		['<video src="https://example.com/clip.webm"></video>', 'HTML stays as text'],
		['See ![x](clip.webm) there', 'the image clip.webm has a type that is not shown'],
	])('%j cannot be taken over, stays as text, and is listed', (page, finding) => {
		const { blocks, findings } = parse(page);

		expect(blocks).toEqual([{ kind: 'text', text: page }]);
		expect(findings.join('\n')).toContain(finding);
	});

	it('has no block where that kind is not installed', () => {
		expect(parse('![x](clip.webm)', PLAIN_SHAPES).blocks).toEqual([
			{ kind: 'text', text: '![x](clip.webm)' },
		]);
	});
});

describe('a video in an export', () => {
	it('is HTML that other programs show', () => {
		const fields = {
			video: clip,
			title: 'How to "roll"',
			poster: new FileReference('still.png'),
			captions: new FileReference('said.vtt'),
			captions_language: 'en',
		};

		expect(write(fields)).toBe(
			'<video controls src="clip.webm" poster="still.png" title="How to &quot;roll&quot;">\n' +
				'<track kind="captions" src="said.vtt" srclang="en">\n' +
				'</video>',
		);
		expect(write({ ...fields, caption: 'Over <12> s' })).toMatch(
			/^<figure>\n<video .*<figcaption>Over &lt;12&gt; s<\/figcaption>\n<\/figure>$/s,
		);
	});

	it.each<Fields>([
		{ video: clip },
		{ video: clip, title: '\n two\n\nlines ', caption: ' &amp; > "' },
		{ video: clip, captions_language: 'en' },
		{ video: clip, length: 12 },
		{ title: 'without a file' },
		{ video: new FileReference("a b/(c)'s.mp4"), poster: new FileReference('still.txt') },
	])('is read back as it was: %j', (fields) => {
		const written = write(fields);

		expect(
			parse(written, [{ ...VIDEO, fields: [...VIDEO.fields, 'length'] }], [...FILES, ...filesIn(fields)])
				.blocks,
		).toEqual([{ kind: 'other', collection: 'block_video', fields }]);
	});
});

function write(fields: Fields): string {
	return writeBlock({ kind: 'other', collection: 'block_video', fields }, () => true);
}

function filesIn(fields: Fields): string[] {
	return Object.values(fields).flatMap((value) => (value instanceof FileReference ? [value.file] : []));
}

function parse(
	page: string,
	shapes: readonly BlockShape[] = [...PLAIN_SHAPES, VIDEO],
	files = FILES,
): { blocks: BlockDraft[]; findings: string[] } {
	const pages = [{ file: 'one.md', text: page }];
	const { draft, findings } = parsePath({ name: 'folder', pages, files }, shapes);

	return {
		blocks: draft.steps[0]?.blocks ?? [],
		findings: findings.map((finding) => describeFinding(finding, 'en')),
	};
}
