import { ERROR_STATUS } from '@learning-paths/contract';
import { expect } from 'vitest';
import * as z from 'zod/mini';
import type { Answer } from './send.ts';

/** Codes of Directus' own, where Directus answers before our routes do. */
const DIRECTUS_CODES = new Map([
	['INVALID_QUERY', 400],
	['INVALID_PAYLOAD', 400],
	['INVALID_TOKEN', 403],
	['ROUTE_NOT_FOUND', 404],
	['UNSUPPORTED_MEDIA_TYPE', 415],
]);

const STATUS_OF = new Map<string, number>([...DIRECTUS_CODES, ...Object.entries(ERROR_STATUS)]);

const ErrorReply = z.object({
	errors: z.array(
		z.object({ message: z.string().check(z.minLength(1)), extensions: z.looseObject({ code: z.string() }) }),
	),
});

/** Expects an answer that no input whatever may spoil: no 5xx, and errors in Directus' shape, with a code that has this status. */
export function expectTidy(answer: Answer, what: string): void {
	expect(answer.status, `${what}\n${answer.text.slice(0, 300)}`).toBeLessThan(500);

	if (answer.status < 400) return;

	expect(answer.headers['content-type'], what).toMatch(/^application\/json/);
	expect(ErrorReply.safeParse(answer.json).success, `${what}\n${answer.text.slice(0, 300)}`).toBe(true);
	expect(STATUS_OF.get(String(answer.code)), `${what}\n${answer.text.slice(0, 300)}`).toBe(answer.status);
}
