import * as z from 'zod/mini';
import { text } from '../documents/primitives.ts';
import { LIMITS } from '../limits.ts';

/** A password that an account may have. */
export const Password = text(LIMITS.passwordMax).check(z.minLength(LIMITS.passwordMin));

/** Body of `POST /password/request`. */
export const PasswordRequestBody = z.strictObject({
	email: z.email().check(z.maxLength(LIMITS.email), z.toLowerCase()),
});
export type PasswordRequestBody = z.infer<typeof PasswordRequestBody>;

/** Body of `POST /password/reset`: the token is the one in the mailed link. */
export const PasswordResetBody = z.strictObject({ token: text(LIMITS.linkToken), password: Password });
export type PasswordResetBody = z.infer<typeof PasswordResetBody>;
