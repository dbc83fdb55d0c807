import { ErrorCode, isDirectusError } from '@directus/errors';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Files, StoredFile } from '../http/deps.ts';
import type { Log } from '../http/serve.ts';
import type { DirectusContext } from './context.ts';
import { isWholeWebp } from './is-whole-webp.ts';

type Context = Pick<DirectusContext, 'services' | 'getSchema'> & { logger: Log };

interface Range {
	start: number;
	end: number;
}

/** What Directus' asset service answers, as far as we read it. */
interface DirectusAsset {
	file: { type: string };
	stat: { size: number };
	stream(): Promise<Readable>;
}

/** How often and how long to wait for another node that is writing the same resized image, in ms. */
const WAITS = [50, 100, 200, 400, 800];

/** Files by Directus' own asset service: its storage, its resizing and its cache of resized images. The caller has checked access. */
export function directusFiles(context: Context): Files {
	/** Resizings under way. Directus writes the result in place: whoever reads it meanwhile would get the first half. */
	const resizings = new Map<string, Promise<DirectusAsset>>();

	return {
		async open(file, pixels, range) {
			try {
				return (
					(pixels === null ? null : await openResized(file, pixels)) ?? (await openOriginal(file, range))
				);
			} catch (error) {
				if (isDirectusError(error, ErrorCode.Forbidden)) return null;
				throw error;
			}
		},
	};

	async function openOriginal(file: string, range?: Range): Promise<StoredFile> {
		const isOneByte = range !== undefined && range.start === range.end;
		// Directus refuses ranges of one byte, which are how some players ask whether there are ranges at all.
		const asset = await ask(file, undefined, isOneByte ? { start: range.start, end: range.end + 1 } : range);
		const stream = await asset.stream();

		return {
			type: asset.file.type,
			size: asset.stat.size,
			stream: isOneByte ? Readable.from(firstByte(stream)) : stream,
		};
	}

	/** Null when there is no such image: the original is better than nothing. */
	async function openResized(file: string, pixels: number): Promise<StoredFile | null> {
		for (const wait of [0, ...WAITS]) {
			await sleep(wait);

			const asset = await resize(file, pixels);

			if (!asset) return null;

			const stream = await asset.stream();

			if (await isWholeWebp(stream, asset.stat.size)) {
				return { type: asset.file.type, size: asset.stat.size, stream };
			}

			stream.destroy();
		}

		context.logger.warn(null, `The resized image of file ${file} is broken; its original is served instead`);

		return null;
	}

	async function resize(file: string, pixels: number): Promise<DirectusAsset | null> {
		const key = `${file} ${pixels}`;
		const resizing = resizings.get(key) ?? ask(file, resizeTo(pixels)).finally(() => resizings.delete(key));

		resizings.set(key, resizing);

		try {
			return await resizing;
		} catch (error) {
			if (
				isDirectusError(error, ErrorCode.Forbidden) ||
				isDirectusError(error, ErrorCode.ServiceUnavailable)
			) {
				throw error;
			}

			context.logger.warn(
				error,
				`The image of file ${file} could not be resized; its original is served instead`,
			);

			return null;
		}
	}

	async function ask(file: string, transformationParams?: object, range?: Range): Promise<DirectusAsset> {
		const assets = new context.services.AssetsService({
			schema: await context.getSchema(),
			accountability: null,
		});

		// true: each reader opens a stream of its own.
		return assets.getAsset(file, transformationParams && { transformationParams }, range, true);
	}
}

function resizeTo(pixels: number) {
	return {
		width: pixels,
		height: pixels,
		fit: 'inside',
		withoutEnlargement: true,
		format: 'webp',
		quality: 82,
	} as const;
}

async function* firstByte(stream: Readable): AsyncGenerator<Buffer> {
	for await (const chunk of stream as AsyncIterable<Buffer>) {
		yield chunk.subarray(0, 1);

		return;
	}
}
