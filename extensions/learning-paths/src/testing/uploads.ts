import type { Stage } from './stage.ts';

/** Stores a file through Directus' API. @returns its id. */
export async function upload(
	stage: Stage,
	file: { name: string; type: string; bytes: Uint8Array<ArrayBuffer> | string },
): Promise<string> {
	const bytes = typeof file.bytes === 'string' ? new TextEncoder().encode(file.bytes) : file.bytes;
	const { id } = await stage.api.upload({ ...file, bytes });

	return id;
}

/** Stores an image of one white pixel. @returns its id. */
export function uploadDot(stage: Stage): Promise<string> {
	return upload(stage, { name: 'dot.png', type: 'image/png', bytes: DOT });
}

const DOT = new Uint8Array(
	Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
		'base64',
	),
);
