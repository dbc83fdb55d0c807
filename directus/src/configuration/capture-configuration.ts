import { isDeepStrictEqual } from 'node:util';
import type { OperatorApi } from '../instance/operator-api.ts';
import type { Aliases } from './administrator.ts';
import type { Configuration } from './configuration.ts';
import { readDefaultSettings } from './default-settings.ts';
import { keyOf, normaliseRow, normaliseValue } from './normalise.ts';
import { sections, type Row, type Section, type SectionName } from './sections.ts';

/** A configuration as an instance has it: with the primary keys that its rows have there. */
export interface CapturedConfiguration extends Configuration {
	primaryKeys: Map<Row, string | number>;
	/** What the settings are that nobody has set; `settings` leaves them out. */
	defaultSettings: Row;
}

/**
 * Reads the configuration of an instance. `mentions` is text in which folders are referred to (the
 * schema): folders that nothing refers to are the editors' own affair.
 */
export async function captureConfiguration(
	{ aliases, mentions }: { aliases: Aliases; mentions: string },
	{ api }: { api: OperatorApi },
): Promise<CapturedConfiguration> {
	const defaultSettings = await readDefaultSettings({ api });
	const settings = await readSettings(aliases, defaultSettings, api);
	const primaryKeys = new Map<Row, string | number>();
	const rows = emptyRows();

	for (const section of sections) {
		const found = await readRows(section, api);
		for (const raw of found) {
			const row = normaliseRow(aliases.toFile(raw), section);
			rows[section.name].push(row);
			primaryKeys.set(row, raw.id);
		}
		rows[section.name].sort((a, b) => (orderOf(a, section) < orderOf(b, section) ? -1 : 1));
	}
	rows.folders = mentionedFolders(rows.folders, mentions + JSON.stringify(settings));
	return { settings, rows, primaryKeys, defaultSettings };
}

/** By what they say where their keys are the same: which of them was made first differs between instances. */
function orderOf(row: Row, section: Section): string {
	return keyOf(row, section) + JSON.stringify(row);
}

interface RawRow extends Row {
	id: string | number;
}

async function readRows(section: Section, api: OperatorApi): Promise<RawRow[]> {
	const { name, fields, isConfiguration = () => true } = section;
	const asked = new Set(['id', ...fields, ...(name === 'access' || name === 'presets' ? ['user'] : [])]);
	const rows = await api.request<RawRow[]>('GET', `/${name}?limit=-1&fields=${[...asked].join(',')}`);
	return rows.filter(isConfiguration);
}

/** What says who runs this instance and with which keys, or names files that other instances lack. */
const INSTANCE_SETTINGS = new Set([
	'id',
	'project_id',
	'project_owner',
	'project_usage',
	'project_status',
	'org_name',
	'product_updates',
	'accepted_terms',
	'license_key',
	'license_token',
	'mapbox_key',
	'ai_openai_compatible_headers',
	'project_logo',
	'public_favicon',
	'public_foreground',
	'public_background',
]);

async function readSettings(aliases: Aliases, defaults: Row, api: OperatorApi): Promise<Row> {
	const settings = aliases.toFile(await api.request<Row>('GET', '/settings'));
	const kept: Row = {};
	for (const field of Object.keys(settings).sort()) {
		const value = normaliseValue(settings[field]);
		// Directus masks whatever it stores encrypted: secrets that we do not know by name.
		const isSecret = typeof value === 'string' && /^\*+$/.test(value);
		const isManaged = !isSecret && !INSTANCE_SETTINGS.has(field);
		if (isManaged && !isDeepStrictEqual(value, defaults[field] ?? null)) kept[field] = value;
	}
	return kept;
}

function mentionedFolders(folders: Row[], mentions: string): Row[] {
	const kept = new Set(folders.filter(({ id }) => mentions.includes(String(id))));
	for (const folder of kept) {
		const parent = folders.find(({ id }) => id === folder['parent']);
		if (parent !== undefined) kept.add(parent);
	}
	return folders.filter((folder) => kept.has(folder));
}

function emptyRows(): Record<SectionName, Row[]> {
	return {
		folders: [],
		roles: [],
		policies: [],
		access: [],
		permissions: [],
		presets: [],
		translations: [],
		dashboards: [],
		panels: [],
		flows: [],
		operations: [],
	};
}
