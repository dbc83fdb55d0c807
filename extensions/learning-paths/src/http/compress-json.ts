import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/**
 * Below this a reply fits into one network packet, and compressing it saves nobody's time. The replies that devices ask for most,
 * an idle pull and a push, are far below: for them nothing changes.
 */
const MIN_BYTES = 1_400;

/** Gzip's own default: above it, JSON gets hardly smaller and takes much longer. */
const LEVEL = 6;

const compress = promisify(gzip);

interface Encoded {
	body: string | Buffer;
	headers: Record<string, string>;
}

/**
 * A JSON body as it goes over the wire. Directus compresses nothing, and not everyone has a proxy before it that does.
 *
 * @param etag The reply's own, if it has one: bytes that differ by encoding may share a weak name only.
 */
export async function compressJson(
	json: string,
	request: { acceptEncoding: string | undefined; etag: string | undefined },
): Promise<Encoded> {
	if (Buffer.byteLength(json) < MIN_BYTES) return { body: json, headers: {} };

	// Whether this caller takes gzip or not: a cache in between has to keep the two apart.
	const headers = { vary: 'Accept-Encoding', ...(request.etag ? { etag: weak(request.etag) } : {}) };

	return takesGzip(request.acceptEncoding)
		? { body: await compress(json, { level: LEVEL }), headers: { ...headers, 'content-encoding': 'gzip' } }
		: { body: json, headers };
}

function takesGzip(header = ''): boolean {
	return header.split(',').some((part) => {
		const [name, ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());

		return (name === 'gzip' || name === '*') && !parameters.some((word) => /^q=0(?:\.0*)?$/.test(word));
	});
}

function weak(etag: string): string {
	return etag.startsWith('W/') ? etag : `W/${etag}`;
}
