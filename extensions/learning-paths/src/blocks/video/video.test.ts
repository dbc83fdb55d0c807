import { type Asset, VideoBlock } from '@learning-paths/contract';
import { expect, test } from 'vitest';
import video from './index.ts';

const ROW = {
	video: id(1),
	poster: id(2),
	captions: id(3),
	captions_language: 'en',
	title: 'The recovery position',
	caption: 'Twelve seconds that keep an airway open.',
};

test('a video with everything reaches learners whole, and comes back as the same row', () => {
	const fields = video.serialise(ROW, assetOf);

	expect(VideoBlock.parse({ id: id(9), kind: video.kind, ...fields })).toEqual({
		id: id(9),
		kind: 'video',
		asset: assetOf(id(1)),
		poster: assetOf(id(2)),
		captions: { asset: assetOf(id(3)), language: 'en' },
		title: ROW.title,
		caption: ROW.caption,
	});
	expect(video.restore(fields ?? {})).toEqual(ROW);
	expect(video.files(ROW)).toEqual([id(1), id(2), id(3)]);
	expect(video.searchText(fields ?? {})).toBe(`${ROW.title} ${ROW.caption}`);
});

test('the file is all that it needs', () => {
	const row = {
		video: id(1),
		poster: null,
		captions: null,
		captions_language: null,
		title: ' ',
		caption: null,
	};
	const fields = video.serialise(row, assetOf);

	expect(VideoBlock.parse({ id: id(9), kind: video.kind, ...fields })).toMatchObject({
		poster: null,
		captions: null,
		title: null,
	});
	expect(video.restore(fields ?? {})).toEqual({ ...row, title: null });
	expect(video.files(row)).toEqual([id(1)]);
});

test('without its file it is nothing to show', () => {
	expect(video.serialise({ ...ROW, video: null }, assetOf)).toBe(null);
	expect(video.serialise(ROW, () => null)).toBe(null);
});

test.each([
	['de-AT', 'de-AT'],
	[' en ', 'en'],
	['English, of course', null],
	['"><script>', null],
	['', null],
	[7, null],
])('captions in the language %j are in %j', (written, language) => {
	expect(video.serialise({ ...ROW, captions_language: written }, assetOf)).toMatchObject({
		captions: { language },
	});
});

function assetOf(file: unknown): Asset | null {
	return typeof file === 'string'
		? { id: file, type: 'video/webm', bytes: 8, width: null, height: null, version: '1' }
		: null;
}

function id(n: number): string {
	return `00000000-0000-4000-8000-00000000000${String(n)}`;
}
