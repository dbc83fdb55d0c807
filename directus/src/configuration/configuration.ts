import { z } from 'zod';
import { parse } from 'yaml';
import { Failure } from '../instance/failure.ts';
import { formatYaml } from './format-yaml.ts';
import { sections, type Row, type SectionName } from './sections.ts';

/** All that an admin configures besides the schema; the content of config.yaml. */
export interface Configuration {
	settings: Row;
	rows: Record<SectionName, Row[]>;
}

/** Reads config.yaml. */
export function parseConfiguration(text: string): Configuration {
	const parsed = configurationFile.safeParse(parse(text));
	if (!parsed.success) throw new Failure(`config.yaml is not as expected: ${z.prettifyError(parsed.error)}`);
	const { settings, ...rows } = parsed.data;
	return { settings, rows };
}

/** Writes config.yaml: the same configuration always gives the same bytes. */
export function formatConfiguration({ settings, rows }: Configuration): string {
	const filled = sections.filter(({ name }) => rows[name].length > 0).map(({ name }) => [name, rows[name]]);
	return formatYaml({ settings, ...Object.fromEntries(filled) });
}

const row = z.record(z.string(), z.unknown());
const rowsOf = z.array(row).default([]);

const configurationFile = z.strictObject({
	settings: row.default({}),
	folders: rowsOf,
	roles: rowsOf,
	policies: rowsOf,
	access: rowsOf,
	permissions: rowsOf,
	presets: rowsOf,
	translations: rowsOf,
	dashboards: rowsOf,
	panels: rowsOf,
	flows: rowsOf,
	operations: rowsOf,
} satisfies Record<SectionName | 'settings', z.ZodType>);
