import type { ImportProblem, ImportStep } from '@learning-paths/contract';
import { importProblem, type Intent } from './audience-row.ts';
import { settleTerms, type Terms } from './settle-terms.ts';

/** What is there already of what the lines name, by the very words of the lines. */
export interface AudienceWorld {
	/** Profiles by e-mail address. */
	profiles: ReadonlyMap<string, string>;
	/** Groups by name. */
	groups: ReadonlyMap<string, { id: string; name: string }>;
	/** What Postgres takes names of groups for, by name: the same for all spellings that it takes for one name. */
	groupKeys: ReadonlyMap<string, string>;
	/** Paths by id or title. */
	paths: ReadonlyMap<string, readonly { id: string; title: string }[]>;
	/** `group profile` */
	memberships: ReadonlySet<string>;
	/** By `path profile` and `path group`. */
	assignments: ReadonlyMap<string, Terms>;
}

export interface ImportPlan {
	problems: ImportProblem[];
	steps: ImportStep[];
	newGroups: string[];
	writes: {
		memberships: { group: string; profile: string }[];
		assignments: ({ path: string; assignee: string } & Terms)[];
		/** Groups by name: some are still to be made. */
		groupAssignments: ({ path: string; group: string } & Terms)[];
	};
}

/** What the lines would do to the world. With problems nothing of it is done: it is all or nothing. */
export function planImport(intents: readonly Intent[], world: AudienceWorld): ImportPlan {
	const plan: ImportPlan = {
		problems: [],
		steps: [],
		newGroups: [],
		writes: { memberships: [], assignments: [], groupAssignments: [] },
	};
	const seen = new Set<string>();
	const made = new Map<string, string>();

	for (const intent of intents) {
		const problem = planOne(intent);

		if (problem) plan.problems.push(problem);
	}

	return { ...plan, newGroups: [...made.values()] };

	function planOne(intent: Intent): ImportProblem | null {
		const { line } = intent;
		const profile = 'email' in intent ? world.profiles.get(intent.email) : undefined;

		if ('email' in intent && profile === undefined) return importProblem(line, 'UNKNOWN_EMAIL', intent.email);

		const paths = 'path' in intent ? (world.paths.get(intent.path) ?? []) : [];
		const [path] = paths;

		if ('path' in intent && !path) return importProblem(line, 'UNKNOWN_PATH', intent.path);
		if ('path' in intent && paths.length > 1) return importProblem(line, 'AMBIGUOUS_PATH', intent.path);

		const group = 'group' in intent ? groupOf(intent.group) : undefined;
		const pair = `${path?.id ?? group?.key} ${profile ?? group?.key}`;

		if (seen.has(pair)) {
			return importProblem(line, 'REPEATED', 'email' in intent ? intent.email : intent.group);
		}
		seen.add(pair);
		if (group?.id === null && !made.has(group.key)) made.set(group.key, group.name);

		if (intent.kind === 'membership' && group && profile !== undefined) {
			const isMember = world.memberships.has(`${group.id} ${profile}`);

			plan.steps.push({
				line,
				kind: intent.kind,
				effect: isMember ? 'unchanged' : 'added',
				who: intent.email,
				what: group.name,
				dueOn: null,
			});
			if (!isMember) plan.writes.memberships.push({ group: group.name, profile });
		} else if (path) {
			const { terms, effect } = settleTerms(world.assignments.get(pair), intent);
			const who = 'email' in intent ? intent.email : (group?.name ?? '');

			plan.steps.push({ line, kind: intent.kind, effect, who, what: path.title, dueOn: terms.dueOn });
			if (effect === 'unchanged') return null;
			if (profile !== undefined) plan.writes.assignments.push({ path: path.id, assignee: profile, ...terms });
			else if (group) plan.writes.groupAssignments.push({ path: path.id, group: group.name, ...terms });
		}

		return null;
	}

	/** A group by any spelling of its name. One that is to be made keeps the spelling of the first line. */
	function groupOf(name: string): { id: string | null; key: string; name: string } {
		const existing = world.groups.get(name);

		if (existing) return { ...existing, key: existing.id };

		// JavaScript and Postgres do not agree on every letter: `İ` is an `i` to one of them alone.
		const key = world.groupKeys.get(name) ?? name;

		return { id: null, key, name: made.get(key) ?? name };
	}
}
