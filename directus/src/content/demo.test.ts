import { join } from 'node:path';
import { parsePath } from '@learning-paths/content';
import { describe, expect, it } from 'vitest';
import { repository } from '../instance/repository.ts';
import { demo } from './demo.ts';
import { readPathFolder } from './read-path-folder.ts';

describe.each(demo.paths)('the demo path $folder', ({ folder }) => {
	it('is taken over whole, with images that everybody can make sense of', async () => {
		const { files, ...read } = await readPathFolder(join(repository.demo, folder));
		const { draft, findings } = parsePath({ ...read, files: [...files.keys()] }, SHAPES);
		const images = draft.steps
			.flatMap(({ blocks }) => blocks)
			.flatMap((block) => (block.kind === 'image' ? [block] : []));

		expect(findings).toEqual([]);
		expect(draft.cover).toBe('images/cover.webp');
		expect(images.length).toBeGreaterThanOrEqual(3);
		expect(images.filter(({ alt, caption }) => alt === '' || caption === null)).toEqual([]);
	});
});

/** The kinds that the demo shows, as every instance has them. */
const SHAPES = [
	{ collection: 'block_callout', fields: ['tone', 'text'], files: [] },
	{
		collection: 'block_video',
		fields: ['video', 'title', 'caption', 'captions', 'captions_language', 'poster'],
		files: ['video', 'captions', 'poster'],
	},
];
