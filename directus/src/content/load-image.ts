import { readFile } from 'node:fs/promises';
import { basename, parse } from 'node:path';
import sharp from 'sharp';
import { Failure } from '../instance/failure.ts';
import type { FileToUpload } from '../instance/operator-api.ts';
import { imageTypeOf, isDrawing } from './image-types.ts';

/** Reads an image as it shall be uploaded. A drawing becomes pixels: SVG is never shown, for it can run script. */
export async function loadImage(path: string): Promise<FileToUpload> {
	const bytes = await readFile(path);
	if (isDrawing(path)) {
		return { name: `${parse(path).name}.png`, type: 'image/png', bytes: await render(bytes, path) };
	}

	return {
		name: basename(path),
		type: imageTypeOf(path) ?? 'application/octet-stream',
		bytes: new Uint8Array(bytes),
	};
}

/** Wide enough for a large screen. Given as bytes, a drawing has no folder from which it could draw in other files. */
async function render(drawing: Buffer, path: string): Promise<Uint8Array<ArrayBuffer>> {
	try {
		return new Uint8Array(await sharp(drawing).resize({ width: WIDTH_PX }).png().toBuffer());
	} catch {
		throw new Failure(`${path} is not a drawing that can be read; please export it as PNG.`);
	}
}

const WIDTH_PX = 1600;
