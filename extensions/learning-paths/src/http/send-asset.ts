import { ASSET_PIXELS, AssetQuery } from '@learning-paths/contract';
import { findAssets } from '../db/assets.ts';
import { notFound } from './api-error.ts';
import { readRange } from './byte-range.ts';
import type { Deps } from './deps.ts';
import { namesEtag } from './etag.ts';
import { parse } from './parse.ts';
import type { Call, Reply } from './route.ts';

/** Images that are resized; every other file is sent as it was uploaded. */
const RESIZED = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/tiff']);

/** What a browser may show in place; anything else is offered as a download. */
const SHOWN = /^(image|video|audio)\/|^text\/vtt$/;

/** Answers with a file, in a size, from a byte, or not at all when the caller has it. Whether they may have it was decided before. */
export async function sendAsset(
	file: string,
	call: Pick<Call<unknown>, 'query' | 'headers'>,
	deps: Pick<Deps, 'database' | 'files'>,
): Promise<Reply> {
	const { size } = parse(AssetQuery, call.query);
	const [asset] = await findAssets([file], deps.database);

	if (!asset) throw notFound();

	const resized = RESIZED.has(asset.type);
	const etag = `"${asset.version}-${resized ? size : 'original'}"`;
	const headers = { ...safeHeaders(asset.type), etag, 'cache-control': 'private, max-age=2592000' };

	if (namesEtag(call.headers['if-none-match'], etag)) return { status: 304, headers };

	// Half of an old file and half of a new one are no file: a range of another version is answered with the whole.
	const isOfThisVersion = (call.headers['if-range'] ?? etag) === etag;
	const range = resized || !isOfThisVersion ? null : readRange(call.headers.range, asset.bytes);

	if (range === 'unsatisfiable') {
		return { status: 416, headers: { 'content-range': `bytes */${asset.bytes}` } };
	}

	const stored = await deps.files.open(file, resized ? ASSET_PIXELS[size] : null, range ?? undefined);

	if (!stored) throw notFound();

	const length = range ? range.end - range.start + 1 : stored.size;

	return {
		status: range ? 206 : 200,
		headers: {
			...headers,
			'content-type': resized ? stored.type : asset.type,
			'content-length': String(length),
			...(resized ? {} : { 'accept-ranges': 'bytes' }),
			...(range ? { 'content-range': `bytes ${range.start}-${range.end}/${asset.bytes}` } : {}),
		},
		stream: stored.stream,
	};
}

/** An upload is a stranger's file in our origin: an SVG or HTML that is opened by its address must not run script there. */
function safeHeaders(type: string): Record<string, string> {
	return {
		// A browser's own page around a film asks for it once more, which a sandbox's nobody may not.
		'content-security-policy': /^(video|audio)\//.test(type)
			? "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'"
			: "default-src 'none'; style-src 'unsafe-inline'; sandbox",
		'x-content-type-options': 'nosniff',
		'cross-origin-resource-policy': 'same-origin',
		...(SHOWN.test(type) ? {} : { 'content-disposition': 'attachment' }),
	};
}
