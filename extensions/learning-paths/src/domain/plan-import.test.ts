import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Intent } from './audience-row.ts';
import { type AudienceWorld, type ImportPlan, planImport } from './plan-import.ts';
import { readIntent } from './read-intent.ts';
import type { Terms } from './settle-terms.ts';

const NOTHING: AudienceWorld = {
	profiles: new Map([
		['ann@example.com', 'ann'],
		['ben@example.com', 'ben'],
	]),
	groups: new Map([['Autumn', { id: 'autumn', name: 'Autumn' }]]),
	groupKeys: new Map(['Autumn', 'Winter', 'winter', 'WINTER'].map((name) => [name, name.toLowerCase()])),
	paths: new Map([
		['Bread', [{ id: 'bread', title: 'Bread' }]],
		['bread', [{ id: 'bread', title: 'Bread' }]],
		['Bees', [{ id: 'bees', title: 'Bees' }]],
		['Twins', [1, 2].map((twin) => ({ id: `twin-${twin}`, title: 'Twins' }))],
	]),
	memberships: new Set(),
	assignments: new Map(),
};

/** Lines as editors write them, good and bad. */
const anyCells = fc.record(
	{
		email: fc.constantFrom('', 'ann@example.com', 'ben@example.com', 'nobody@example.com'),
		group: fc.constantFrom('', 'Autumn', 'Winter', 'winter'),
		path: fc.constantFrom('', 'Bread', 'bread', 'Bees', 'Twins', 'No such path'),
		due_on: fc.constantFrom('', '2030-01-31', '31.1.2030', '2030-02-30'),
		note: fc.constantFrom('', 'Go'),
	},
	{ requiredKeys: [] },
);
const anyFile = fc.array(anyCells, { maxLength: 12 });

test('each line has exactly one fate: an effect, or a problem; and they come by line', () => {
	fc.assert(
		fc.property(anyFile, (file) => {
			const { intents, wrong } = readAll(file);
			const plan = planImport(intents, NOTHING);
			const fates = [...wrong, ...plan.problems, ...plan.steps].map(({ line }) => line);

			expect(fates).toHaveLength(intents.length + wrong.length);
			expect(new Set(fates).size).toBe(fates.length);
			expect(plan.steps.map(({ line }) => line)).toEqual(
				plan.steps.map(({ line }) => line).toSorted((a, b) => a - b),
			);
		}),
	);
});

test('what is written is exactly what the lines were said to do, and no write names what does not exist', () => {
	fc.assert(
		fc.property(anyFile, (file) => {
			const plan = planImport(readAll(file).intents, NOTHING);
			const { memberships, assignments, groupAssignments } = plan.writes;
			const writes = memberships.length + assignments.length + groupAssignments.length;
			const known = ['Autumn', ...plan.newGroups];

			expect(writes).toBe(plan.steps.filter(({ effect }) => effect !== 'unchanged').length);
			expect([...memberships, ...groupAssignments].every(({ group }) => known.includes(group))).toBe(true);
			expect(assignments.every(({ assignee }) => ['ann', 'ben'].includes(assignee))).toBe(true);
			expect(plan.newGroups).toHaveLength(new Set(plan.newGroups.map((name) => name.toLowerCase())).size);
		}),
	);
});

test('a line that is wrong leaves no trace in what would be written', () => {
	fc.assert(
		fc.property(anyFile, (file) => {
			const { intents } = readAll(file);
			const plan = planImport(intents, NOTHING);
			const bad = new Set(plan.problems.map(({ line }) => line));
			const without = planImport(
				intents.filter(({ line }) => !bad.has(line)),
				NOTHING,
			);

			expect(without).toEqual({ ...plan, problems: [] });
		}),
	);
});

test('the same file once more does nothing', () => {
	fc.assert(
		fc.property(anyFile, (file) => {
			const { intents } = readAll(file);
			const first = planImport(intents, NOTHING);
			const second = planImport(intents, after(first));

			expect(second.problems).toEqual(first.problems);
			expect(second.steps.map(({ effect }) => effect)).toEqual(first.steps.map(() => 'unchanged'));
			expect(second.newGroups).toEqual([]);
			expect(second.writes).toEqual({ memberships: [], assignments: [], groupAssignments: [] });
		}),
	);
});

test('a group that is to be made keeps its first spelling, and its members are one group', () => {
	const plan = planImport(
		[
			{ line: 2, kind: 'membership', email: 'ann@example.com', group: 'Winter' },
			{ line: 3, kind: 'membership', email: 'ben@example.com', group: 'WINTER' },
			{ line: 4, kind: 'membership', email: 'ann@example.com', group: 'winter' },
		],
		NOTHING,
	);

	expect(plan.newGroups).toEqual(['Winter']);
	expect(plan.writes.memberships).toEqual([
		{ group: 'Winter', profile: 'ann' },
		{ group: 'Winter', profile: 'ben' },
	]);
	expect(plan.problems).toMatchObject([{ line: 4, code: 'REPEATED' }]);
});

test('a column that is not there leaves date and note as they are; an empty cell takes them away', () => {
	const world = {
		...NOTHING,
		assignments: new Map([['bread ann', { dueOn: '2030-01-01', note: 'Go' }]]),
	};
	const line = { line: 2, kind: 'assignment', email: 'ann@example.com', path: 'Bread' } as const;

	expect(planImport([line], world).steps).toMatchObject([{ effect: 'unchanged', dueOn: '2030-01-01' }]);
	expect(planImport([{ ...line, dueOn: null }], world).writes.assignments).toEqual([
		{ path: 'bread', assignee: 'ann', dueOn: null, note: 'Go' },
	]);
});

/** Reads lines as the route does; the header is line 1. */
function readAll(file: readonly Partial<Record<string, string>>[]) {
	const read = file.map((cells, index) => readIntent({ line: index + 2, cells }));

	return {
		intents: read.filter((entry): entry is Intent => entry !== null && 'kind' in entry),
		wrong: read.filter((entry) => entry !== null && 'code' in entry),
	};
}

/** The world when a plan was carried out. */
function after({ newGroups, writes }: ImportPlan): AudienceWorld {
	const groups = new Map(NOTHING.groups);

	for (const name of newGroups) {
		for (const spelling of ['Winter', 'winter']) groups.set(spelling, { id: 'winter', name });
	}

	const idOf = (name: string) => groups.get(name)?.id;
	const assignments: [string, Terms][] = [
		...writes.assignments.map(({ path, assignee, ...terms }): [string, Terms] => [
			`${path} ${assignee}`,
			terms,
		]),
		...writes.groupAssignments.map(({ path, group, ...terms }): [string, Terms] => [
			`${path} ${idOf(group)}`,
			terms,
		]),
	];

	return {
		...NOTHING,
		groups,
		memberships: new Set(writes.memberships.map(({ group, profile }) => `${idOf(group)} ${profile}`)),
		assignments: new Map(assignments),
	};
}
