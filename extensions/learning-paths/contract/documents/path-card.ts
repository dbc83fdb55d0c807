import * as z from 'zod/mini';
import { Asset } from './asset.ts';
import { PathSummary } from './path-summary.ts';
import { Counter, Day, Id } from './primitives.ts';

/** A path in a list. */
export const PathCard = z.object({
	id: Id,
	title: z.string(),
	description: z.nullable(z.string()),
	cover: z.nullable(Asset),
	/** Required steps. */
	stepsTotal: Counter,
	revision: Counter,
});
export type PathCard = z.infer<typeof PathCard>;

/** A path in one of a learner's own lists. */
export const MyPathCard = z.extend(PathCard, {
	summary: PathSummary,
	assigned: z.boolean(),
	dueOn: z.nullable(Day),
});
export type MyPathCard = z.infer<typeof MyPathCard>;
