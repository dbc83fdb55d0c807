import * as z from 'zod/mini';
import { Counter, Day, Id, Time, text } from '../documents/primitives.ts';
import { Profile } from '../documents/profile.ts';
import { ProgressDocument } from '../documents/progress-document.ts';
import { LIMITS } from '../limits.ts';

/** A password that is there already: older ones may be shorter than what we ask for today. */
const CurrentPassword = text(LIMITS.passwordMax).check(z.minLength(1));

/** Body of `DELETE /me`: whoever sits at an open browser must not be able to erase an account. */
export const DeleteAccountBody = z.strictObject({ password: CurrentPassword });
export type DeleteAccountBody = z.infer<typeof DeleteAccountBody>;

/** Body of `PATCH /me/password`. */
export const PasswordChangeBody = z.strictObject({
	current: CurrentPassword,
	next: text(LIMITS.passwordMax).check(z.minLength(LIMITS.passwordMin)),
});
export type PasswordChangeBody = z.infer<typeof PasswordChangeBody>;

/** A path as the export names it. The title is null where the learner may not see the path (any more). */
const ExportedPath = { path: Id, title: z.nullable(z.string()) };

/** Reply of `GET /me/export`: everything that the server keeps about a learner. */
export const AccountExport = z.object({
	exportedAt: Time,
	profile: Profile,
	progress: z.array(z.object({ ...ExportedPath, document: ProgressDocument })),
	/** Attempts that the learner has started over. */
	earlierAttempts: z.array(z.object({ ...ExportedPath, document: ProgressDocument })),
	completions: z.array(z.object({ ...ExportedPath, attempt: Counter, revision: Counter, finishedAt: Time })),
	assignments: z.array(z.object({ ...ExportedPath, dueOn: z.nullable(Day), note: z.nullable(z.string()) })),
	saved: z.array(z.object({ ...ExportedPath, savedAt: Time })),
});
export type AccountExport = z.infer<typeof AccountExport>;
