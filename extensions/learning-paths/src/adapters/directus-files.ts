import { ErrorCode, isDirectusError } from '@directus/errors';
import type { Files } from '../http/deps.ts';
import type { DirectusContext } from './context.ts';

type Context = Pick<DirectusContext, 'services' | 'getSchema'>;

/** Files by Directus' own asset service: its storage, its resizing and its cache of resized images. The caller has checked access. */
export function directusFiles(context: Context): Files {
	return {
		async open(file, pixels, range) {
			const assets = new context.services.AssetsService({
				schema: await context.getSchema(),
				accountability: null,
			});
			const transformation = pixels === null ? undefined : { transformationParams: resizeTo(pixels) };

			const asset = await assets
				// true: the stream is opened only when somebody reads it.
				.getAsset(file, transformation, range, true)
				.catch((error: unknown) => {
					// Too large for the server to resize, or not an image after all: the original is better than nothing.
					if (isDirectusError(error, ErrorCode.IllegalAssetTransformation)) {
						return assets.getAsset(file, undefined, range, true);
					}

					if (isDirectusError(error, ErrorCode.Forbidden)) return null;
					throw error;
				});

			if (!asset) return null;

			const { type } = asset.file as { type: string };

			return { type, size: asset.stat.size, open: asset.stream };
		},
	};
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
