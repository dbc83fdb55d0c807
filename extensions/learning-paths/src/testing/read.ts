import type * as z from 'zod/mini';
import type { Answer } from './send.ts';

/** Reads the body of a good answer by the contract. @throws when the answer is none, or breaks the contract. */
export function read<Schema extends z.ZodMiniType>(schema: Schema, answer: Answer): z.infer<Schema> {
	return parse(schema, answer.json, answer);
}

/** Reads what stands under `data`. */
export function readData<Schema extends z.ZodMiniType>(schema: Schema, answer: Answer): z.infer<Schema> {
	const { json } = answer;

	return parse(
		schema,
		typeof json === 'object' && json !== null ? Reflect.get(json, 'data') : undefined,
		answer,
	);
}

function parse<Schema extends z.ZodMiniType>(
	schema: Schema,
	content: unknown,
	{ status, text }: Answer,
): z.infer<Schema> {
	const result = status < 300 ? schema.safeParse(content) : null;

	if (result?.success === true) return result.data;

	throw new Error(`Answered ${status}: ${text.slice(0, 500)}`, { cause: result?.error });
}
