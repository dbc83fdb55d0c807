import { isDeepStrictEqual } from 'node:util';
import type { CapturedConfiguration } from './capture-configuration.ts';
import type { Configuration } from './configuration.ts';
import { keyOf, normaliseRow, normaliseValue } from './normalise.ts';
import { sections, type Row, type Section } from './sections.ts';

/** What makes the configuration of an instance equal to that of the files. */
export interface ConfigurationPlan {
	settings: FieldChange[];
	/** What to set where the files say nothing. */
	defaultSettings: Row;
	sections: SectionPlan[];
}

export interface SectionPlan {
	section: Section;
	create: Row[];
	update: { primaryKey: string | number; row: Row; changes: FieldChange[] }[];
	remove: { primaryKey: string | number; row: Row }[];
}

export interface FieldChange {
	field: string;
	inFiles: unknown;
	inInstance: unknown;
}

/** Compares the files with an instance. Pure. */
export function planConfiguration(wanted: Configuration, current: CapturedConfiguration): ConfigurationPlan {
	return {
		settings: compare(withoutDefaults(wanted.settings, current.defaultSettings), current.settings),
		defaultSettings: current.defaultSettings,
		sections: sections.map((section) => planSection(section, wanted.rows[section.name], current)),
	};
}

function withoutDefaults(settings: Row, defaults: Row): Row {
	const set = Object.entries(settings).filter(([field, value]) => !isDeepStrictEqual(value, defaults[field]));
	return Object.fromEntries(set.map(([field, value]) => [field, normaliseValue(value)]));
}

function planSection(section: Section, wantedRows: Row[], current: CapturedConfiguration): SectionPlan {
	const present = new Map(current.rows[section.name].map((row) => [keyOf(row, section), row]));
	const plan: SectionPlan = { section, create: [], update: [], remove: [] };

	for (const wanted of wantedRows.map((row) => normaliseRow(row, section))) {
		const key = keyOf(wanted, section);
		const row = present.get(key);
		present.delete(key);
		if (row === undefined) {
			plan.create.push(wanted);
			continue;
		}
		const changes = compare(wanted, row);
		if (changes.length > 0) {
			plan.update.push({ primaryKey: primaryKeyOf(row, current), row: wanted, changes });
		}
	}
	plan.remove = [...present.values()].map((row) => ({ primaryKey: primaryKeyOf(row, current), row }));
	return plan;
}

function primaryKeyOf(row: Row, { primaryKeys }: CapturedConfiguration): string | number {
	const primaryKey = primaryKeys.get(row);
	if (primaryKey === undefined) throw new Error('a captured row has lost its primary key');
	return primaryKey;
}

function compare(inFiles: Row, inInstance: Row): FieldChange[] {
	const fields = [...new Set([...Object.keys(inFiles), ...Object.keys(inInstance)])];
	return fields
		.map((field) => ({ field, inFiles: inFiles[field] ?? null, inInstance: inInstance[field] ?? null }))
		.filter((change) => !isDeepStrictEqual(change.inFiles, change.inInstance));
}
