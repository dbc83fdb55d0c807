import type { Readable } from 'node:stream';
import { ApiError } from './api-error.ts';

/**
 * Reads a body of bytes. What is too large is not kept; Node reads the rest and throws it away, so that the refusal arrives.
 *
 * @throws ApiError `TOO_LARGE`
 */
export async function readBytes(body: Readable, atMost: number): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let size = 0;

	for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
		size += chunk.length;
		if (size > atMost) throw new ApiError('TOO_LARGE', `The file has more than ${atMost} bytes.`);
		chunks.push(chunk);
	}

	return Buffer.concat(chunks);
}
