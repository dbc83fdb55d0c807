import type { PathDocument } from '@learning-paths/contract';
import { expect, test } from 'vitest';
import { documentAssets } from './document-assets.ts';

test('every file of a document is found once, at any depth and of any kind of block', () => {
	const document: PathDocument = {
		id: 'p',
		revision: 1,
		title: 'P',
		description: null,
		cover: asset('cover'),
		publishedAt: 1,
		steps: [
			{ id: 's', title: null, required: true, blocks: [{ id: '1', kind: 'image', asset: asset('image') }] },
			{
				id: 't',
				title: null,
				required: true,
				blocks: [
					{ id: '2', kind: 'gallery', slides: [{ picture: asset('slide') }, { picture: asset('image') }] },
					{ id: '3', kind: 'text', text: 'No file' },
					{ id: '4', kind: 'link', target: { id: 'not-a-file', type: 'page' } },
				],
			},
		],
	};

	expect(documentAssets(document).map(({ id }) => id)).toEqual(['cover', 'image', 'slide']);
});

function asset(id: string) {
	return { id, width: 1, height: 1, type: 'image/png', bytes: 1, version: '1' };
}
