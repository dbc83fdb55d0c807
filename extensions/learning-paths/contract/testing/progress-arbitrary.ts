import fc from 'fast-check';
import type { ProgressDocument, StepProgress } from '../documents/progress-document.ts';

/** Few ids and few values: collisions are where a join can go wrong. */
const PATH = '00000000-0000-4000-8000-000000000000';
const STEPS = ['a', 'b', 'c', 'd'].map((digit) => `${digit}0000000-0000-4000-8000-000000000000`);

const time = fc.integer({ min: 0, max: 6 });

const step: fc.Arbitrary<StepProgress> = fc.record({
	turn: fc.nat({ max: 2 }),
	startedAt: fc.option(time),
	finishedAt: fc.option(time),
});

/** Any progress on one path that a device or a server could hold. */
export const anyProgress: fc.Arbitrary<ProgressDocument> = fc.record({
	id: fc.constant(PATH),
	attempt: fc.nat({ max: 2 }),
	steps: fc.dictionary(fc.constantFrom(...STEPS), step),
	lastStep: fc.option(fc.constantFrom(...STEPS)),
	lastWorkedAt: time,
});

/** One edit that a learner makes, at any time by any clock. */
export const anyEdit = fc.record({
	what: fc.constantFrom('start', 'finish', 'reopen', 'start over'),
	step: fc.constantFrom(...STEPS),
	now: time,
});
