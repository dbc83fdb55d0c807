import type { ProgressDocument, StepProgress } from '@learning-paths/contract';
import fc from 'fast-check';

/** Few ids and few values: collisions are where a join can go wrong. */
const PATHS = [1, 2].map((digit) => `${digit}0000000-0000-4000-8000-000000000000`);
const STEPS = ['a', 'b', 'c'].map((digit) => `${digit}0000000-0000-4000-8000-000000000000`);

const time = fc.integer({ min: 0, max: 5 });

const step: fc.Arbitrary<StepProgress> = fc.record({
	turn: fc.nat({ max: 2 }),
	startedAt: fc.option(time),
	finishedAt: fc.option(time),
});

/** Any progress of one learner that a device or a server could hold, on one of a few paths. */
export const anyProgress: fc.Arbitrary<ProgressDocument> = fc.record({
	id: fc.constantFrom(...PATHS),
	attempt: fc.nat({ max: 2 }),
	steps: fc.dictionary(fc.constantFrom(...STEPS), step),
	lastStep: fc.option(fc.constantFrom(...STEPS)),
	lastWorkedAt: time,
});
