import * as z from 'zod/mini';
import { Asset } from './asset.ts';
import { Id } from './primitives.ts';

/** Any block: a kind that this version does not know keeps its fields, so that a newer app can show it. */
export const Block = z.looseObject({ id: Id, kind: z.string() });
export type Block = z.infer<typeof Block>;

/** Markdown; plain text is valid Markdown. */
export const TextBlock = z.object({ id: Id, kind: z.literal('text'), text: z.string() });
export type TextBlock = z.infer<typeof TextBlock>;

export const ImageBlock = z.object({
	id: Id,
	kind: z.literal('image'),
	asset: Asset,
	/** What the image says to someone who cannot see it; empty for decoration. */
	alt: z.string(),
	caption: z.nullable(z.string()),
});
export type ImageBlock = z.infer<typeof ImageBlock>;

export const CalloutTone = z.enum(['note', 'tip', 'warning']);
export type CalloutTone = z.infer<typeof CalloutTone>;

/** Markdown that stands out from the text around it. */
export const CalloutBlock = z.object({
	id: Id,
	kind: z.literal('callout'),
	/** One that this version does not know is a note: the words are what counts. */
	tone: z.catch(CalloutTone, 'note'),
	text: z.string(),
});
export type CalloutBlock = z.infer<typeof CalloutBlock>;
