import * as z from 'zod/mini';
import { Asset } from './asset.ts';
import { Id } from './primitives.ts';

export const ImageBlock = z.object({
	id: Id,
	kind: z.literal('image'),
	asset: Asset,
	/** What the image says to someone who cannot see it; empty for decoration. */
	alt: z.string(),
	caption: z.nullable(z.string()),
});
export type ImageBlock = z.infer<typeof ImageBlock>;
