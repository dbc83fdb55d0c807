import type { Asset, PathDocument } from '@learning-paths/contract';
import { expect, it } from 'vitest';
import { shownFiles } from './shown-files.ts';

const asset = (id: string): Asset => ({
	id,
	width: 10,
	height: 10,
	type: 'image/png',
	bytes: 100,
	version: 'a&b',
});

it('names the files of the cover and of all blocks, under the addresses at which they are shown', () => {
	const path: PathDocument = {
		id: 'path',
		revision: 1,
		title: 'Path',
		description: null,
		cover: asset('cover'),
		publishedAt: 0,
		steps: [
			{
				id: 'step',
				title: null,
				required: true,
				blocks: [
					{ id: '00000000-0000-4000-8000-000000000001', kind: 'text', text: 'x' },
					{
						id: '00000000-0000-4000-8000-000000000002',
						kind: 'image',
						asset: asset('00000000-0000-4000-8000-00000000000a'),
						alt: '',
						caption: null,
					},
					{ id: '00000000-0000-4000-8000-000000000003', kind: 'hologram' },
				],
			},
		],
	};

	expect(shownFiles(path).map(({ address }) => address)).toEqual([
		'/learning/assets/cover?size=medium&v=a%26b',
		'/learning/assets/cover?size=large&v=a%26b',
		'/learning/assets/00000000-0000-4000-8000-00000000000a?size=large&v=a%26b',
	]);
});
