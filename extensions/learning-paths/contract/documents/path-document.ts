import * as z from 'zod/mini';
import { Asset } from './asset.ts';
import { Block } from './block.ts';
import { Counter, Id, Time } from './primitives.ts';

export const PathStep = z.object({
	id: Id,
	title: z.nullable(z.string()),
	required: z.boolean(),
	blocks: z.array(Block),
});
export type PathStep = z.infer<typeof PathStep>;

/** One immutable revision of a learning path: learners never see half an edit. A draft's preview has revision 0. */
export const PathDocument = z.object({
	id: Id,
	revision: Counter,
	title: z.string(),
	description: z.nullable(z.string()),
	cover: z.nullable(Asset),
	publishedAt: Time,
	steps: z.array(PathStep),
});
export type PathDocument = z.infer<typeof PathDocument>;
