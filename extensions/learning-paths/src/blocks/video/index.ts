import type { BlockKind } from '../block-kind.ts';

/** A video with captions, a still to stand in for it, and words. */
export default {
	kind: 'video',
	collection: 'block_video',
	files: (row) => [row['video'], row['poster'], row['captions']].filter((file) => typeof file === 'string'),

	serialise(row, assetOf) {
		const asset = assetOf(row['video']);

		if (!asset) return null;

		const captions = assetOf(row['captions']);

		return {
			asset,
			poster: assetOf(row['poster']),
			captions: captions && { asset: captions, language: languageOrNull(row['captions_language']) },
			title: textOrNull(row['title']),
			caption: textOrNull(row['caption']),
		};
	},

	searchText: ({ title, caption }) => [textOrNull(title), textOrNull(caption)].join(' '),

	restore({ asset, poster, captions, title, caption }) {
		return {
			video: idOf(asset),
			poster: idOf(poster),
			captions: idOf(Reflect.get(Object(captions), 'asset')),
			captions_language: languageOrNull(Reflect.get(Object(captions), 'language')),
			title: textOrNull(title),
			caption: textOrNull(caption),
		};
	},
} satisfies BlockKind;

function textOrNull(value: unknown): string | null {
	return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** Editors may type a language themselves. What is no tag would make every page throw that wants to name it. */
function languageOrNull(value: unknown): string | null {
	return typeof value === 'string' && /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(value.trim())
		? value.trim()
		: null;
}

function idOf(asset: unknown): unknown {
	return Reflect.get(Object(asset), 'id') ?? null;
}
