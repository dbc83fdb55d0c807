import * as z from 'zod/mini';
import { ProgressDocument } from '../documents/progress-document.ts';
import { LIMITS } from '../limits.ts';

/**
 * Where a device's pull stands. `generation` names one life of the server's versions: it changes when a backup is restored.
 * RxDB merges checkpoints key by key and never drops one, so both fields are always present.
 */
export const Checkpoint = z.object({
	generation: z.guid().check(z.toLowerCase()),
	version: z.int().check(z.minimum(0)),
});
export type Checkpoint = z.infer<typeof Checkpoint>;

/**
 * Query of `GET /sync/v1/:user/progress`, as text. Without a checkpoint the server answers from the beginning. What a newer app
 * asks besides is ignored: refusing it would leave that app without any pull (I13).
 */
export const PullQuery = z.object({
	generation: z.optional(z.guid().check(z.toLowerCase())),
	version: z._default(wholeNumber(0, Number.MAX_SAFE_INTEGER), 0),
	batch: z._default(wholeNumber(1, LIMITS.pullBatchMax), LIMITS.pullBatch),
});
export type PullQuery = z.infer<typeof PullQuery>;

export const PullReply = z.object({
	documents: z.array(ProgressDocument),
	checkpoint: Checkpoint,
});
export type PullReply = z.infer<typeof PullReply>;

/** Digits only: `Number('')`, `Number('1e2')` and `Number(' 5 ')` are numbers too, and none of them was meant. */
export function wholeNumber(min: number, max: number) {
	return z.pipe(
		z.string().check(z.regex(/^\d{1,16}$/)),
		z.pipe(z.transform(Number), z.int().check(z.minimum(min), z.maximum(max))),
	);
}
