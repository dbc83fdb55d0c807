import { isDeepStrictEqual } from 'node:util';
import { isRecord } from '../instance/is-record.ts';
import type { ConfigurationPlan, FieldChange } from './plan-configuration.ts';
import type { SchemaPlan } from './plan-schema.ts';
import type { Row, Section } from './sections.ts';

/** What differs between an instance and the files, in lines for people. */
export interface Differences {
	/** Is in the files and not in the instance. */
	missing: string[];
	/** Is in both and differs. */
	changed: string[];
	/** Is in the instance and not in the files: what pruning would delete. */
	extra: string[];
}

/** Puts both plans, made without merging, into words. `names` tells what ids are called. */
export function describeDifferences(
	{ schema, configuration }: { schema: SchemaPlan | null; configuration: ConfigurationPlan },
	names: Map<string, string>,
): Differences {
	const differences: Differences = { missing: [], changed: [], extra: [] };
	describeSchema(schema, differences);
	describeSettings(configuration, differences);
	for (const { section, create, update, remove } of configuration.sections) {
		const title = (row: Row) => `${section.name}: ${titleOf(row, section, names)}`;
		differences.missing.push(...create.map(title));
		differences.extra.push(...remove.map(({ row }) => title(row)));
		for (const { row, changes } of update) {
			differences.changed.push(...changes.map((change) => `${title(row)}, ${describeChange(change)}`));
		}
	}
	return differences;
}

function describeSchema(schema: SchemaPlan | null, { missing, changed, extra }: Differences): void {
	if (schema === null) return;
	for (const [kind, items] of Object.entries(schema.diff)) {
		if (!Array.isArray(items)) continue;
		for (const { collection, field, diff } of items as SchemaPlan['diff']['fields']) {
			const title = `${kind}: ${field === undefined ? collection : `${collection}.${field}`}`;
			for (const { kind: change, path = [], lhs, rhs } of diff) {
				if (path.length === 0 && change === 'N') missing.push(title);
				else if (path.length === 0 && change === 'D') extra.push(title);
				else {
					changed.push(
						...leaves(path.join('.'), rhs, lhs).map((leaf) => `${title}, ${describeChange(leaf)}`),
					);
				}
			}
		}
	}
}

/** Directus reports a changed part of a field's metadata as the whole of it: find what it was about. */
function leaves(field: string, inFiles: unknown, inInstance: unknown): FieldChange[] {
	if (!isRecord(inFiles) || !isRecord(inInstance)) return [{ field, inFiles, inInstance }];
	const keys = [...new Set([...Object.keys(inFiles), ...Object.keys(inInstance)])];
	return keys
		.filter((key) => !isDeepStrictEqual(inFiles[key], inInstance[key]))
		.flatMap((key) => leaves(`${field}.${key}`, inFiles[key], inInstance[key]));
}

function describeSettings({ settings }: ConfigurationPlan, { changed }: Differences): void {
	changed.push(...settings.map((change) => `settings: ${describeChange(change)}`));
}

function describeChange({ field, inFiles, inInstance }: FieldChange): string {
	return `${field}: ${shorten(inFiles)} in the files, ${shorten(inInstance)} in the instance`;
}

function shorten(value: unknown): string {
	const text = JSON.stringify(value ?? null);
	return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function titleOf(row: Row, { key }: Section, names: Map<string, string>): string {
	const values = key.map((field) => row[field]).filter((value) => typeof value === 'string');
	return values.map((value) => names.get(value) ?? value).join(' · ');
}
