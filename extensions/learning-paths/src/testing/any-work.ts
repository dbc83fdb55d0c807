import {
	finishStep,
	type ProgressDocument,
	reopenStep,
	startOver,
	startStep,
} from '@learning-paths/contract';
import fc from 'fast-check';

/** What a learner does to one step of a path, or to the whole of it, so many hours ago. */
interface Edit {
	what: 'start' | 'finish' | 'reopen' | 'start over';
	step: number;
	hoursAgo: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
	what: fc.oneof(
		{ weight: 4, arbitrary: fc.constant('start' as const) },
		{ weight: 12, arbitrary: fc.constant('finish' as const) },
		{ weight: 1, arbitrary: fc.constant('reopen' as const) },
		{ weight: 1, arbitrary: fc.constant('start over' as const) },
	),
	step: fc.nat({ max: 9 }),
	hoursAgo: fc.nat({ max: 24 * 40 }),
});

/** A learner's work on a path, newest last. */
export const anyWork: fc.Arbitrary<Edit[]> = fc
	.array(edit, { maxLength: 24 })
	.map((edits) => edits.toSorted((a, b) => b.hoursAgo - a.hoursAgo));

/** Does that work. @returns the document after each start over, and at the end: what a device would have sent. */
export function doWork(
	edits: readonly Edit[],
	before: ProgressDocument,
	plan: { steps: readonly string[]; now: number },
): ProgressDocument[] {
	const sent: ProgressDocument[] = [];
	let document = before;

	for (const { what, step, hoursAgo } of edits) {
		const at = plan.now - hoursAgo * 3_600_000;
		const id = plan.steps[step % plan.steps.length] ?? '';

		if (what === 'start over') sent.push(document);
		document = {
			start: () => startStep(document, id, at),
			finish: () => finishStep(document, id, at + 60_000 * step),
			reopen: () => reopenStep(document, id, at),
			'start over': () => startOver(document, at),
		}[what]();
	}

	return [...sent, document];
}
