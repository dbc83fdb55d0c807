import { posix } from 'node:path';
import { imageTypeOf, isDrawing } from './image-types.ts';

export interface LoadedFile {
	name: string;
	type: string;
	bytes: Uint8Array<ArrayBuffer>;
}

/**
 * A file as it shall be uploaded. A drawing becomes pixels: SVG is never shown, for it can run script. Null when it
 * cannot be drawn.
 */
export async function loadFile(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<LoadedFile | null> {
	const { base, name } = posix.parse(path);
	if (!isDrawing(path)) return { name: base, type: typeOf(base), bytes };

	const pixels = await render(bytes);
	return pixels === null ? null : { name: `${name}.png`, type: 'image/png', bytes: pixels };
}

function typeOf(name: string): string {
	return imageTypeOf(name) ?? OTHER_TYPES[posix.extname(name).toLowerCase()] ?? 'application/octet-stream';
}

/** The types of files that blocks of other kinds show. */
const OTHER_TYPES: Record<string, string> = {
	'.mp3': 'audio/mpeg',
	'.mp4': 'video/mp4',
	'.ogg': 'audio/ogg',
	'.pdf': 'application/pdf',
	'.vtt': 'text/vtt',
	'.webm': 'video/webm',
};

/**
 * Wide enough for a large screen. Given as bytes, a drawing has no folder from which it could draw in other files.
 * Sharp is native, and loaded only when there is something to draw.
 */
async function render(drawing: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
	try {
		const { default: sharp } = await import('sharp');
		return new Uint8Array(await sharp(drawing).resize({ width: WIDTH_PX }).png().toBuffer());
	} catch {
		return null;
	}
}

const WIDTH_PX = 1600;
