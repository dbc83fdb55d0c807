import * as z from 'zod/mini';
import { ProgressDocument } from '../documents/progress-document.ts';
import { Id } from '../documents/primitives.ts';
import { LIMITS } from '../limits.ts';

/** Why a row was rejected. The device keeps the row, shows it, and tries again after its next edit or when access returns. */
export const RejectionCode = z.enum([
	/** No such path, or not visible to this learner and no progress of theirs on it yet. */
	'UNAVAILABLE',
	/** A time in it lies too far in the server's future: the device corrects its clock's offset and pushes again. */
	'CLOCK',
	/** Not a progress document. */
	'INVALID',
	/** More steps than a document may have. */
	'TOO_LARGE',
	/** No server sends it: what a device makes of a code that a newer server sent, and of a missing one (I13). */
	'UNKNOWN',
]);
export type RejectionCode = z.infer<typeof RejectionCode>;

/**
 * Body of `POST /sync/v1/:user/progress`: the envelope. Each document is parsed by itself, so that a broken one is
 * rejected alone and never blocks the good ones (I6).
 */
export const PushBody = z.object({
	documents: z.array(z.unknown()).check(z.maxLength(LIMITS.pushDocuments)),
});
export type PushBody = z.infer<typeof PushBody>;

export const Rejection = z.object({
	/** Position in the pushed list. */
	index: z.int(),
	id: z.nullable(Id),
	/** One code that this version does not know must not hide what became of the other rows. */
	code: z.catch(RejectionCode, 'UNKNOWN'),
});
export type Rejection = z.infer<typeof Rejection>;

export const PushReply = z.object({
	generation: z.guid(),
	/** The server's state wherever it differs from what was pushed (I5). */
	conflicts: z.array(ProgressDocument),
	rejected: z.array(Rejection),
});
export type PushReply = z.infer<typeof PushReply>;
