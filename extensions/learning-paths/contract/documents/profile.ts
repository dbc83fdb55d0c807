import * as z from 'zod/mini';
import { LIMITS } from '../limits.ts';
import { Id, text } from './primitives.ts';

/** A BCP 47 language tag such as `de` or `en-GB`. */
export const Locale = z.string().check(z.maxLength(35), z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));

export const DisplayName = text(LIMITS.displayName).check(z.trim(), z.minLength(1));

/** What is ours about a person. `id` is the user's id. */
export const Profile = z.object({
	id: Id,
	email: z.nullable(z.string()),
	displayName: z.nullable(z.string()),
	locale: z.nullable(z.string()),
});
export type Profile = z.infer<typeof Profile>;

/** `PATCH /me`: null clears a field, an absent field stays as it is. */
export const ProfileChange = z.strictObject({
	displayName: z.optional(z.nullable(DisplayName)),
	locale: z.optional(z.nullable(Locale)),
});
export type ProfileChange = z.infer<typeof ProfileChange>;
