import * as z from 'zod/mini';
import { DisplayName, Locale } from '../documents/profile.ts';
import { LIMITS } from '../limits.ts';
import { Password } from './password.ts';

/** Body of `POST /register`. */
export const RegisterBody = z.strictObject({
	email: z.email().check(z.maxLength(LIMITS.email), z.toLowerCase()),
	password: Password,
	displayName: z.optional(DisplayName),
	locale: z.optional(Locale),
});
export type RegisterBody = z.infer<typeof RegisterBody>;
