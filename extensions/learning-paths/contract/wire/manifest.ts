import * as z from 'zod/mini';
import { Counter, Day, Id, Time } from '../documents/primitives.ts';

/** The completion of a learner's current attempt, with what a device needs to say offline what is new since. */
export const Completion = z.object({
	attempt: Counter,
	revision: Counter,
	finishedAt: Time,
	/** The required steps that `revision` had. */
	stepIds: z.array(Id),
});
export type Completion = z.infer<typeof Completion>;

/** One path that belongs on this learner's devices. */
export const ManifestItem = z.object({
	id: Id,
	revision: Counter,
	assigned: z.boolean(),
	saved: z.boolean(),
	dueOn: z.nullable(Day),
	completion: z.nullable(Completion),
});
export type ManifestItem = z.infer<typeof ManifestItem>;

export const Manifest = z.object({ data: z.array(ManifestItem) });
export type Manifest = z.infer<typeof Manifest>;
