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
	const present = openTwins(current.rows[section.name], section);
	const plan: SectionPlan = { section, create: [], update: [], remove: [] };
	// Those that are equal find each other first, so that a twin that is new or gone is not told as a change of the other.
	const different = wantedRows
		.map((row) => normaliseRow(row, section))
		.filter((wanted) => present.take(wanted, (row) => compare(wanted, row).length === 0) === undefined);

	for (const wanted of different) {
		const row = present.take(wanted);
		if (row === undefined) plan.create.push(wanted);
		else {
			const changes = compare(wanted, row);
			plan.update.push({ primaryKey: primaryKeyOf(row, current), row: wanted, changes });
		}
	}
	plan.remove = present.rest().map((row) => ({ primaryKey: primaryKeyOf(row, current), row }));
	return plan;
}

/** Rows by their key, each to be taken once. Several may have the same: Directus lets two bookmarks have one name. */
function openTwins(rows: Row[], section: Section) {
	const byKey = new Map<string, Row[]>();
	for (const row of rows) {
		const key = keyOf(row, section);
		byKey.set(key, [...(byKey.get(key) ?? []), row]);
	}
	return {
		/** Takes out the first row with the key of `like` that is fit. */
		take(like: Row, isFit: (row: Row) => boolean = () => true): Row | undefined {
			const twins = byKey.get(keyOf(like, section)) ?? [];
			const index = twins.findIndex(isFit);
			return index === -1 ? undefined : twins.splice(index, 1)[0];
		},
		rest: () => [...byKey.values()].flat(),
	};
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
