import type { OperatorApi } from '../instance/operator-api.ts';
import { normaliseValue } from './normalise.ts';
import type { Row } from './sections.ts';

/** The values that the settings of an instance have when nobody has set them. */
export async function readDefaultSettings({ api }: { api: OperatorApi }): Promise<Row> {
	const fields = await api.request<Field[]>('GET', '/fields/directus_settings');
	return Object.fromEntries(
		fields.map(({ field, schema }) => [field, normaliseValue(schema?.default_value)]),
	);
}

interface Field {
	field: string;
	schema: { default_value: unknown } | null;
}
