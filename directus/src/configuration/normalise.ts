import { isDeepStrictEqual } from 'node:util';
import { isRecord } from '../instance/is-record.ts';
import type { Row, Section } from './sections.ts';

/** A row as it stands in the file: managed fields in their order, without what goes without saying. */
export function normaliseRow(row: Row, { fields, defaults = {} }: Section): Row {
	const kept: Row = {};
	for (const field of fields) {
		const value = normaliseValue(row[field]);
		if (value !== null && !isDeepStrictEqual(value, defaults[field])) kept[field] = value;
	}
	return kept;
}

/** The opposite: every managed field with a value, so that what the file leaves out is reset too. */
export function completeRow(row: Row, { fields, defaults = {} }: Section): Row {
	return Object.fromEntries(fields.map((field) => [field, row[field] ?? defaults[field] ?? null]));
}

/** Sorts the keys inside of JSON, whose order depends on who wrote it last. Nothing and {} are the same. */
export function normaliseValue(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(normaliseValue);
	if (!isRecord(value)) return value ?? null;
	const keys = Object.keys(value).sort();
	return keys.length === 0 ? null : Object.fromEntries(keys.map((key) => [key, normaliseValue(value[key])]));
}

/** What identifies a row within its section. */
export function keyOf(row: Row, { key }: Section): string {
	return JSON.stringify(key.map((field) => row[field] ?? null));
}
