import { z } from 'zod';
import type { OperatorApi } from '../instance/operator-api.ts';
import type { Schema } from './schema.ts';

/** What makes the schema of an instance equal to that of the files, in Directus' words. */
export type SchemaPlan = z.infer<typeof schemaPlan>;

/** Asks an instance how it differs from the files: null when it does not. */
export async function planSchema(
	{ schema, prune }: { schema: Schema; prune: boolean },
	{ api }: { api: OperatorApi },
): Promise<SchemaPlan | null> {
	const plan = await api.request('POST', `/schema/diff?mode=${prune ? 'mirror' : 'merge'}`, schema);
	return plan === undefined ? null : schemaPlan.parse(plan);
}

/** Carries out a plan; Directus refuses it when the schema has changed since. */
export async function applySchema(plan: SchemaPlan, { api }: { api: OperatorApi }): Promise<void> {
	await api.request('POST', '/schema/apply', plan);
}

/** N: only in the files, D: only in the instance, E and A: differs (from lhs to rhs) at `path`. */
const change = z.looseObject({
	kind: z.enum(['N', 'D', 'E', 'A']),
	path: z.array(z.union([z.string(), z.number()])).optional(),
	lhs: z.unknown().optional(),
	rhs: z.unknown().optional(),
});

const changed = z.looseObject({
	collection: z.string(),
	field: z.string().optional(),
	diff: z.array(change),
});

const schemaPlan = z.looseObject({
	hash: z.string(),
	diff: z.looseObject({
		collections: z.array(changed),
		fields: z.array(changed),
		relations: z.array(changed),
		systemFields: z.array(changed).optional(),
	}),
});
