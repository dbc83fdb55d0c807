import * as z from 'zod/mini';
import { Counter, text } from '../documents/primitives.ts';
import { LIMITS } from '../limits.ts';

/** Body of `POST /editor/audience/import`. Without `apply` nothing happens but the answer. */
export const AudienceImportBody = z.strictObject({
	csv: text(LIMITS.importLength),
	apply: z._default(z.boolean(), false),
	/** Fingerprint that the dry run gave: refused when something else would happen now. */
	plan: z.optional(z.string().check(z.maxLength(128))),
});
export type AudienceImportBody = z.infer<typeof AudienceImportBody>;

/** Why a line cannot be taken. */
export const ImportProblemCode = z.enum([
	'UNREADABLE',
	'NO_COLUMNS',
	'TOO_MANY',
	'INCOMPLETE',
	'AMBIGUOUS_ROW',
	'UNKNOWN_EMAIL',
	'UNKNOWN_PATH',
	'AMBIGUOUS_PATH',
	'INVALID_DATE',
	'TOO_LONG',
	'NOTHING_TO_DATE',
	'REPEATED',
]);
export type ImportProblemCode = z.infer<typeof ImportProblemCode>;

export const ImportProblem = z.object({
	/** Line of the file; the header is line 1. */
	line: Counter,
	code: ImportProblemCode,
	/** The words that cannot be taken. */
	value: z.string(),
	message: z.string(),
});
export type ImportProblem = z.infer<typeof ImportProblem>;

/** What one line does. */
export const ImportStep = z.object({
	line: Counter,
	kind: z.enum(['membership', 'assignment', 'groupAssignment']),
	effect: z.enum(['added', 'changed', 'unchanged']),
	/** The learner or group. */
	who: z.string(),
	/** The group or path. */
	what: z.string(),
	dueOn: z.nullable(z.string()),
});
export type ImportStep = z.infer<typeof ImportStep>;

/** Reply of an import: what will happen, or what has happened. */
export const AudienceImport = z.object({
	applied: z.boolean(),
	plan: z.string(),
	problems: z.array(ImportProblem),
	/** Names of groups that are made because no group is called so. */
	newGroups: z.array(z.string()),
	steps: z.array(ImportStep),
});
export type AudienceImport = z.infer<typeof AudienceImport>;
