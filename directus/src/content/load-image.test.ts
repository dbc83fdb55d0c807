import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadImage } from './load-image.ts';

describe('loadImage', () => {
	let folder: string;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'learning-paths-images-'));
	});
	afterAll(() => rm(folder, { recursive: true }));

	it('takes an image as it is', async () => {
		await writeFile(join(folder, 'a.JPG'), 'bytes');

		expect(await loadImage(join(folder, 'a.JPG'))).toEqual({
			name: 'a.JPG',
			type: 'image/jpeg',
			bytes: new Uint8Array(Buffer.from('bytes')),
		});
	});

	it('makes pixels of a drawing, and draws no other file of the machine into it', async () => {
		const secret = join(folder, 'secret.png');
		await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } }).toFile(secret);
		const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8" fill="blue"/><image href="file://${secret}" width="8" height="8"/></svg>`;
		await writeFile(join(folder, 'b.svg'), drawing);

		const { name, type, bytes } = await loadImage(join(folder, 'b.svg'));
		const { dominant } = await sharp(bytes).stats();

		expect({ name, type }).toEqual({ name: 'b.png', type: 'image/png' });
		expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1600 });
		expect(dominant.b).toBeGreaterThan(dominant.r);
	});

	it('says which drawing cannot be read', async () => {
		await writeFile(join(folder, 'c.svg'), '<svg');

		await expect(loadImage(join(folder, 'c.svg'))).rejects.toThrow('c.svg is not a drawing that can be read');
	});
});
