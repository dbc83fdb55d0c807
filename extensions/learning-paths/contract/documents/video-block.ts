import * as z from 'zod/mini';
import { Asset } from './asset.ts';
import { Id } from './primitives.ts';

export const VideoBlock = z.object({
	id: Id,
	kind: z.literal('video'),
	asset: Asset,
	/** What stands there until the video plays, offline without it, and on paper. */
	poster: z.nullable(Asset),
	/** What is said and heard, as WebVTT, and in which language (a BCP 47 tag) where that is known. */
	captions: z.nullable(z.object({ asset: Asset, language: z.nullable(z.string()) })),
	/** What the video is called; a screen reader says it. */
	title: z.nullable(z.string()),
	caption: z.nullable(z.string()),
});
export type VideoBlock = z.infer<typeof VideoBlock>;
