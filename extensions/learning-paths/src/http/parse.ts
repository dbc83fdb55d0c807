import { Id } from '@learning-paths/contract';
import type { z } from 'zod/mini';
import { ApiError, notFound } from './api-error.ts';

/** Reads input once, at the door. @throws ApiError `INVALID_PAYLOAD` that names the first thing wrong. */
export function parse<Schema extends z.ZodMiniType>(schema: Schema, input: unknown): z.infer<Schema> {
	const result = schema.safeParse(input);

	if (result.success) return result.data;

	const issue = result.error.issues[0];
	const place = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';

	throw new ApiError('INVALID_PAYLOAD', `${place}${issue?.message ?? 'invalid input'}`);
}

/** Reads an id from an address. What is no id names nothing: 404, like any unknown id. */
export function parseId(value: string | undefined): string {
	const result = Id.safeParse(value);

	if (!result.success) throw notFound();

	return result.data;
}
