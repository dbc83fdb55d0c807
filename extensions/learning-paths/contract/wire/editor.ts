import * as z from 'zod/mini';
import { Counter, Id, Time, text } from '../documents/primitives.ts';
import { LIMITS } from '../limits.ts';

/** What publishing a draft would change, step by step. */
export const Change = z.object({
	kind: z.enum(['added', 'removed', 'renamed', 'reordered', 'required', 'optional', 'changed', 'path']),
	/** null when the change is to the path itself. */
	step: z.nullable(Id),
	title: z.nullable(z.string()),
});
export type Change = z.infer<typeof Change>;

/** Reply of `GET /editor/paths/:id/impact`. */
export const Impact = z.object({
	/** Fingerprint of the draft: publishing with it is refused when the draft has changed since. */
	draft: z.string(),
	currentRevision: z.nullable(Counter),
	changes: z.array(Change),
	/** Learners in the middle of it, by their current attempt. */
	learners: z.object({ started: Counter, finished: Counter, onRemovedSteps: Counter }),
});
export type Impact = z.infer<typeof Impact>;

/** Body of `POST /editor/paths/:id/publish`. */
export const PublishBody = z.strictObject({
	draft: z.optional(z.string().check(z.maxLength(128))),
	note: z.optional(z.nullable(text(LIMITS.publishNote))),
	/** A correction that learners need not be told of. */
	minor: z.optional(z.boolean()),
});
export type PublishBody = z.infer<typeof PublishBody>;

/** Reply of a publish. */
export const Published = z.object({ revision: Counter, publishedAt: Time });
export type Published = z.infer<typeof Published>;

/** One line of `GET /editor/paths/:id/revisions`, the newest first. */
export const PastRevision = z.object({
	number: Counter,
	publishedAt: Time,
	/** Name of whoever published it; null when that user is gone. */
	publishedBy: z.nullable(z.string()),
	note: z.nullable(z.string()),
	minor: z.boolean(),
	/** It is the one that learners see, or would see if the path were not hidden. */
	current: z.boolean(),
});
export type PastRevision = z.infer<typeof PastRevision>;

/** Body of `POST /editor/paths/:id/restore`. */
export const RestoreBody = z.strictObject({
	/** Number of the revision that the draft shall be again. */
	revision: Counter,
	/** As for publishing: refused when the draft has changed since. */
	draft: z.optional(z.string().check(z.maxLength(128))),
});
export type RestoreBody = z.infer<typeof RestoreBody>;

/** Reply of a restore. */
export const Restored = z.object({
	/** Fingerprint of the draft as it is now. */
	draft: z.string(),
	/** What could not come back, because its file was deleted or its kind of block is no longer installed. */
	missing: Counter,
});
export type Restored = z.infer<typeof Restored>;
