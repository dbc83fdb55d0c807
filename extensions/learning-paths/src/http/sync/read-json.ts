import { LIMITS } from '@learning-paths/contract';
import type { Request } from 'express';
import { ApiError } from '../api-error.ts';

/** A body that is somewhat too large is read to its end, because a reply before it is lost to many clients. Not a flood, though. */
const READ_AT_MOST = 4 * LIMITS.pushBytes;

/**
 * Reads a JSON body. The sync routes stand before Directus' own body parser.
 *
 * @throws ApiError `INVALID_PAYLOAD` for another type, more than the contract's bytes, or what is no JSON.
 */
export async function readJson(request: Request): Promise<unknown> {
	// A form of another site could send text/plain with our cookie, but never JSON without asking first.
	if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
		throw new ApiError('INVALID_PAYLOAD', 'Send the body as application/json.');
	}

	if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') {
		throw new ApiError('INVALID_PAYLOAD', 'Send the body without content encoding.');
	}

	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await readBytes(request)));
	} catch (error) {
		if (error instanceof ApiError) throw error;
		throw new ApiError('INVALID_PAYLOAD', 'The body is not valid JSON.');
	}
}

/** By events and not by iterating, which makes small bodies half as dear again. */
function readBytes(request: Request): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		let size = 0;

		request.on('data', (chunk: Buffer) => {
			size += chunk.length;

			if (size <= LIMITS.pushBytes) chunks.push(chunk);
			if (size > READ_AT_MOST) request.destroy();
		});
		request.on('end', () =>
			size <= LIMITS.pushBytes ? resolve(Buffer.concat(chunks)) : reject(tooLarge(size)),
		);
		request.on('close', () => reject(tooLarge(size)));
		request.on('error', reject);
	});
}

function tooLarge(size: number): ApiError {
	return new ApiError(
		'INVALID_PAYLOAD',
		`The body has ${size} bytes; ${LIMITS.pushBytes} are allowed. Send fewer documents.`,
	);
}
