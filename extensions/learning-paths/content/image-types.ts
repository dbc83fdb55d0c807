import { posix } from 'node:path';

/** The media types that the product shows as images. SVG is missing on purpose: it can run script. */
const types = new Map([
	['.avif', 'image/avif'],
	['.gif', 'image/gif'],
	['.jpg', 'image/jpeg'],
	['.jpeg', 'image/jpeg'],
	['.png', 'image/png'],
	['.webp', 'image/webp'],
]);

/** The media type of an image by the name of its file; null when learners cannot be shown it. */
export function imageTypeOf(file: string): string | null {
	return types.get(posix.extname(file).toLowerCase()) ?? null;
}

/** The other way round: `.jpg` for `image/jpeg`. */
export function extensionOf(type: string | null): string | null {
	for (const [extension, known] of types) if (known === type) return extension;
	return null;
}

/** Whether a file can be imported as an image: also drawings, which become pixels on the way. */
export function isImage(file: string): boolean {
	return imageTypeOf(file) !== null || isDrawing(file);
}

/** Whether a file is an SVG. */
export function isDrawing(file: string): boolean {
	return posix.extname(file).toLowerCase() === '.svg';
}
