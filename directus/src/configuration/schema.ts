import { parse } from 'yaml';
import { z } from 'zod';
import { Failure } from '../instance/failure.ts';
import type { OperatorApi } from '../instance/operator-api.ts';
import { formatYaml } from './format-yaml.ts';

/** Directus' own description of collections, fields and relations; the content of schema.yaml. */
export type Schema = z.infer<typeof schemaFile>;

/** Reads schema.yaml. */
export function parseSchema(text: string): Schema {
	const parsed = schemaFile.safeParse(parse(text));
	if (!parsed.success) throw new Failure(`schema.yaml is not as expected: ${z.prettifyError(parsed.error)}`);
	return parsed.data;
}

/**
 * Writes schema.yaml. Directus lists fields in the order in which an instance happened to get them;
 * in the file they are in the order of their names, the same for every instance.
 */
export function formatSchema(schema: Schema): string {
	const { version, directus, vendor, collections, fields, systemFields, relations } = schema;
	return formatYaml({
		version,
		directus,
		vendor,
		collections,
		fields: fields.toSorted(byCollectionAndField),
		systemFields,
		relations: relations.toSorted(byCollectionAndField),
	});
}

/** Reads the schema of an instance. */
export async function captureSchema({ api }: { api: OperatorApi }): Promise<Schema> {
	return schemaFile.parse(await api.request('GET', '/schema/snapshot'));
}

interface InCollection {
	collection: string;
	field: string;
}

function byCollectionAndField(a: InCollection, b: InCollection): number {
	const [left, right] = [a, b].map(({ collection, field }) => `${collection} ${field}`);
	return String(left) < String(right) ? -1 : 1;
}

const inCollection = z.looseObject({ collection: z.string(), field: z.string() });

const schemaFile = z.strictObject({
	version: z.number(),
	directus: z.string(),
	vendor: z.string(),
	collections: z.array(z.looseObject({ collection: z.string() })),
	fields: z.array(inCollection),
	systemFields: z.array(inCollection),
	relations: z.array(inCollection),
});
