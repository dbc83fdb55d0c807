import * as z from 'zod/mini';
import { Counter, Id } from './primitives.ts';

/** A file that a published path uses. `version` changes with the bytes, so that a device knows when to fetch it anew. */
export const Asset = z.object({
	id: Id,
	/** Size in CSS pixels; null for files that are no images. */
	width: z.nullable(Counter),
	height: z.nullable(Counter),
	/** MIME type. */
	type: z.string(),
	/** Size of the original in bytes. */
	bytes: z.int(),
	version: z.string(),
});
export type Asset = z.infer<typeof Asset>;
