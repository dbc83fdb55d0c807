import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { loadFile } from './load-file.ts';

describe('loadFile', () => {
	it('takes an image as it is', async () => {
		const bytes = new TextEncoder().encode('bytes');

		expect(await loadFile('images/a.JPG', bytes)).toEqual({ name: 'a.JPG', type: 'image/jpeg', bytes });
	});

	it('makes pixels of a drawing, and draws no other file of the machine into it', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'learning-paths-images-'));
		const secret = join(folder, 'secret.png');
		await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } }).toFile(secret);
		const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8" fill="blue"/><image href="file://${secret}" width="8" height="8"/></svg>`;

		const loaded = await loadFile('b.svg', new TextEncoder().encode(drawing));
		await rm(folder, { recursive: true });

		expect(loaded).toMatchObject({ name: 'b.png', type: 'image/png' });
		expect(await sharp(loaded?.bytes).metadata()).toMatchObject({ format: 'png', width: 1600 });
		const { dominant } = await sharp(loaded?.bytes).stats();
		expect(dominant.b).toBeGreaterThan(dominant.r);
	});

	it('is nothing when a drawing cannot be read', async () => {
		expect(await loadFile('c.svg', new TextEncoder().encode('<svg'))).toBeNull();
	});
});
