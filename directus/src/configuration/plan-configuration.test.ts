import { describe, expect, it } from 'vitest';
import type { CapturedConfiguration } from './capture-configuration.ts';
import { parseConfiguration, type Configuration } from './configuration.ts';
import { describeDifferences } from './describe-differences.ts';
import { planConfiguration } from './plan-configuration.ts';
import type { Row } from './sections.ts';

const role = { id: 'role-1', name: 'Editor', icon: 'edit' };

describe('planConfiguration', () => {
	it('finds nothing to do between equals, whatever goes without saying on either side', () => {
		const permission = { policy: 'policy-1', collection: 'things', action: 'read' };
		const wanted = configuration({
			roles: [role],
			permissions: [{ ...permission, fields: ['*'], validation: null }],
		});
		const current = captured({ roles: [role], permissions: [permission] });

		expect(differences(wanted, current)).toEqual({ missing: [], changed: [], extra: [] });
	});

	it('tells rows that are missing, different and too many apart', () => {
		const wanted = configuration({
			roles: [{ ...role, icon: 'school' }],
			flows: [{ id: 'flow-1', name: 'Remind' }],
		});
		const current = captured({
			roles: [role],
			translations: [{ key: 'hello', language: 'de-DE', value: 'Hallo' }],
		});

		expect(differences(wanted, current)).toEqual({
			missing: ['flows: Remind'],
			changed: ['roles: Editor, icon: "school" in the files, "edit" in the instance'],
			extra: ['translations: hello · de-DE'],
		});
	});

	it('matches permissions on what they are about, not on the number that an instance gave them', () => {
		const permission = { policy: 'policy-1', collection: 'things', action: 'read' };
		const plan = planConfiguration(
			configuration({ permissions: [permission] }),
			captured({ permissions: [{ ...permission, permissions: { status: { _eq: 'published' } } }] }),
		);
		const { update, create, remove } =
			plan.sections.find(({ section }) => section.name === 'permissions') ?? {};

		expect([create, remove]).toEqual([[], []]);
		expect(update).toMatchObject([{ primaryKey: 1, changes: [{ field: 'permissions', inFiles: null }] }]);
	});

	// Two global bookmarks may have one name: one of them was missing for ever, and every apply made it once more.
	it('takes rows that nothing tells apart for as many as there are', () => {
		const bookmark = { collection: 'things', bookmark: 'To review' };
		const twins = [
			{ ...bookmark, icon: 'star' },
			{ ...bookmark, icon: 'flag' },
		];
		const swapped = captured({ presets: twins.toReversed() });

		expect(differences(configuration({ presets: twins }), swapped)).toEqual({
			missing: [],
			changed: [],
			extra: [],
		});
		expect(differences(configuration({ presets: twins }), captured({ presets: twins.slice(1) }))).toEqual({
			missing: ['presets: things · To review'],
			changed: [],
			extra: [],
		});

		const plan = planConfiguration(
			configuration({ presets: [{ ...bookmark, icon: 'bolt' }] }),
			captured({ presets: twins }),
		);
		expect(plan.sections.find(({ section }) => section.name === 'presets')).toMatchObject({
			create: [],
			update: [{ primaryKey: 1, changes: [{ field: 'icon', inFiles: 'bolt', inInstance: 'star' }] }],
			remove: [{ primaryKey: 2 }],
		});
	});

	it('does not care about the order of keys inside JSON, which depends on who wrote it last', () => {
		const panel = { id: 'panel-1', options: { a: 1, b: { c: 2, d: 3 } } };
		const same = { id: 'panel-1', options: { b: { d: 3, c: 2 }, a: 1 } };

		expect(differences(configuration({ panels: [same] }), captured({ panels: [panel] })).changed).toEqual([]);
	});

	it('takes a setting that the file leaves out for its default', () => {
		const wanted = configuration({}, { project_name: 'Ours', default_language: 'en-US' });
		const current = {
			...captured({}, { project_color: '#000' }),
			defaultSettings: { default_language: 'en-US' },
		};

		expect(differences(wanted, current).changed).toEqual([
			'settings: project_name: "Ours" in the files, null in the instance',
			'settings: project_color: null in the files, "#000" in the instance',
		]);
	});
});

function differences(wanted: Configuration, current: CapturedConfiguration) {
	const names = new Map([
		['role-1', 'Editor'],
		['flow-1', 'Remind'],
	]);
	return describeDifferences({ schema: null, configuration: planConfiguration(wanted, current) }, names);
}

function configuration(rows: Record<string, Row[]>, settings: Row = {}): Configuration {
	return parseConfiguration(JSON.stringify({ settings, ...rows }));
}

function captured(rows: Record<string, Row[]>, settings: Row = {}): CapturedConfiguration {
	const { rows: all } = configuration(rows);
	const primaryKeys = new Map(
		Object.values(all)
			.flat()
			.map((row, index) => [row, index + 1]),
	);
	return { settings, rows: all, primaryKeys, defaultSettings: {} };
}
