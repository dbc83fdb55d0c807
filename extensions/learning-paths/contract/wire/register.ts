import * as z from 'zod/mini';
import { text } from '../documents/primitives.ts';
import { DisplayName, Locale } from '../documents/profile.ts';
import { LIMITS } from '../limits.ts';

/** Body of `POST /register`. */
export const RegisterBody = z.strictObject({
	email: z.email().check(z.maxLength(LIMITS.email), z.toLowerCase()),
	password: text(LIMITS.passwordMax).check(z.minLength(LIMITS.passwordMin)),
	displayName: z.optional(DisplayName),
	locale: z.optional(Locale),
});
export type RegisterBody = z.infer<typeof RegisterBody>;
