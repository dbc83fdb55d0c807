import type { OperatorApi } from '../instance/operator-api.ts';
import type { Aliases } from './administrator.ts';
import { completeRow } from './normalise.ts';
import type { ConfigurationPlan, SectionPlan } from './plan-configuration.ts';
import type { Row, Section } from './sections.ts';

/**
 * Carries out a plan. Rows that point to each other are made without the pointers first. Nothing is
 * deleted unless `prune` is set.
 */
export async function applyConfiguration(
	plan: ConfigurationPlan,
	{ aliases, prune }: { aliases: Aliases; prune: boolean },
	{ api }: { api: OperatorApi },
): Promise<void> {
	for (const { section, create, update } of plan.sections) {
		if (create.length > 0) {
			const rows = create.map((row) => aliases.toInstance(withoutLate(row, section)));
			await api.request('POST', `/${section.name}`, rows);
		}
		for (const { primaryKey, row } of update) {
			const { id: _, ...changed } = aliases.toInstance(withoutLate(row, section));
			await api.request('PATCH', `/${section.name}/${primaryKey}`, changed);
		}
	}
	for (const sectionPlan of plan.sections) await setLate(sectionPlan, aliases, api);

	if (plan.settings.length > 0) {
		const changed = plan.settings.map(({ field, inFiles }) => [
			field,
			inFiles ?? plan.defaultSettings[field],
		]);
		await api.request('PATCH', '/settings', aliases.toInstance(Object.fromEntries(changed)));
	}

	if (!prune) return;
	for (const { section, remove } of plan.sections.toReversed()) {
		const keys = remove.map(({ primaryKey }) => primaryKey);
		if (keys.length > 0) await api.request('DELETE', `/${section.name}`, keys);
	}
}

function withoutLate(row: Row, section: Section): Row {
	const nothing = (section.late ?? []).map((field): [string, null] => [field, null]);
	return { ...completeRow(row, section), ...Object.fromEntries(nothing) };
}

async function setLate(
	{ section, create, update }: SectionPlan,
	aliases: Aliases,
	api: OperatorApi,
): Promise<void> {
	const { late = [], name } = section;
	for (const row of [...create, ...update.map((change) => change.row)]) {
		const pointers = late.filter((field) => row[field] !== undefined).map((field) => [field, row[field]]);
		if (pointers.length === 0) continue;
		await api.request(
			'PATCH',
			`/${name}/${aliases.toInstance(String(row['id']))}`,
			aliases.toInstance(Object.fromEntries(pointers)),
		);
	}
}
