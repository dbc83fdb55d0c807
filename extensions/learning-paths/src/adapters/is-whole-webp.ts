import { once } from 'node:events';
import type { Readable } from 'node:stream';

/** `RIFF`, the length of what follows, `WEBP`. */
const HEADER_BYTES = 12;

/**
 * Whether a stream begins a WebP of this many bytes. A file that is still being written, or whose writer died, is shorter than it
 * says it is. The stream can be read from its beginning afterwards.
 */
export async function isWholeWebp(stream: Readable, size: number): Promise<boolean> {
	await once(stream, 'readable');

	const head = stream.read() as Buffer | null;

	if (head === null) return false;

	stream.unshift(head);

	return (
		head.length >= HEADER_BYTES &&
		head.toString('latin1', 0, 4) === 'RIFF' &&
		head.toString('latin1', 8, HEADER_BYTES) === 'WEBP' &&
		head.readUInt32LE(4) + 8 === size
	);
}
