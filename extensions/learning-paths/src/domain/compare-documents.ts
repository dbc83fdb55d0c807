import type { Change, PathDocument, PathStep } from '@learning-paths/contract';

/**
 * What changed from one revision to the next, in the words of the publish panel. Path first, then steps in the order of
 * the new document, removed steps last.
 *
 * @param before null when nothing was published yet: then every step is added.
 */
export function compareDocuments(before: PathDocument | null, after: PathDocument): Change[] {
	const known = new Map((before?.steps ?? []).map((step) => [step.id, step]));
	const kept = new Set(after.steps.map((step) => step.id));
	const moved = movedSteps(before?.steps ?? [], after.steps);

	return [
		...comparePath(before, after),
		...after.steps.flatMap((step) => compareStep(known.get(step.id), step, moved.has(step.id))),
		...(before?.steps ?? [])
			.filter((step) => !kept.has(step.id))
			.map((step): Change => ({ kind: 'removed', step: step.id, title: step.title })),
	];
}

function comparePath(before: PathDocument | null, after: PathDocument): Change[] {
	if (!before || same(pathFields(before), pathFields(after))) return [];

	return [{ kind: 'path', step: null, title: after.title }];
}

function pathFields({ title, description, cover }: PathDocument) {
	return { title, description, cover };
}

function compareStep(before: PathStep | undefined, after: PathStep, moved: boolean): Change[] {
	const change = (kind: Change['kind']): Change => ({ kind, step: after.id, title: after.title });

	if (!before) return [change('added')];

	const changes: Change[] = [];

	if (before.title !== after.title) changes.push(change('renamed'));
	if (before.required !== after.required) changes.push(change(after.required ? 'required' : 'optional'));
	if (!same(before.blocks, after.blocks)) changes.push(change('changed'));
	if (moved) changes.push(change('reordered'));

	return changes;
}

/**
 * The fewest steps whose move explains the new order: all kept steps but a longest run that stayed in order. Moving one step
 * to the front would otherwise report every step behind it.
 */
function movedSteps(before: readonly PathStep[], after: readonly PathStep[]): Set<string> {
	const kept = new Set(after.map((step) => step.id));
	const position = new Map(before.filter((step) => kept.has(step.id)).map((step, index) => [step.id, index]));
	const order = after.map((step) => step.id).filter((id) => position.has(id));
	const stayed = new Set(longestRising(order, (id) => position.get(id) ?? 0));

	return new Set(order.filter((id) => !stayed.has(id)));
}

/** A longest subsequence whose places rise. Quadratic, which a thousand steps bear. */
function longestRising(ids: readonly string[], placeOf: (id: string) => number): string[] {
	const runs: string[][] = [];
	let longest: string[] = [];

	for (const id of ids) {
		let best: string[] = [];

		for (const run of runs) {
			const last = run.at(-1);

			if (last !== undefined && placeOf(last) < placeOf(id) && run.length > best.length) best = run;
		}

		const run = [...best, id];

		runs.push(run);
		if (run.length > longest.length) longest = run;
	}

	return longest;
}

/** Documents are JSON with keys in a fixed order where we build them, and in Postgres' `json` they keep it. */
function same(a: unknown, b: unknown): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
