import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyProgress } from '../testing/progress-arbitrary.ts';
import { type StepOutline, summarise } from './summarise.ts';
import { finishStep, noProgress, reopenStep, startOver, startStep } from './work.ts';

const PATH = '00000000-0000-4000-8000-000000000000';
const [A, B, C] = ['a', 'b', 'c'].map((digit) => `${digit}0000000-0000-4000-8000-000000000000`) as [
	string,
	string,
	string,
];
const required = (...ids: string[]): StepOutline[] => ids.map((id) => ({ id, required: true }));
const completion = { attempt: 0, revision: 1, finishedAt: 20, stepIds: [A, B] };

describe('summarise', () => {
	const half = finishStep(noProgress(PATH), A, 10);
	const whole = finishStep(half, B, 20);

	it('says nothing of what was never touched', () => {
		expect(summarise(required(A, B), null, null)).toEqual({
			stepsTotal: 2,
			stepsFinished: 0,
			stepsStarted: 0,
			state: 'unstarted',
			lastStep: null,
			lastWorkedAt: null,
			startedAt: null,
			finishedAt: null,
			finishedRevision: null,
			newSinceFinished: 0,
		});
	});

	it('counts required steps, and is finished when all of them are', () => {
		expect(summarise(required(A, B), half, null)).toMatchObject({ stepsFinished: 1, state: 'started' });
		expect(summarise(required(A, B), whole, completion)).toMatchObject({
			stepsFinished: 2,
			state: 'finished',
			startedAt: 10,
			finishedAt: 20,
			finishedRevision: 1,
		});
	});

	it('is started by an optional step, too, but never finished by one', () => {
		const outline = [
			{ id: A, required: true },
			{ id: C, required: false },
		];

		expect(summarise(outline, startStep(noProgress(PATH), C, 5), null)).toMatchObject({
			stepsTotal: 1,
			stepsStarted: 0,
			state: 'started',
		});
		expect(summarise(outline, finishStep(noProgress(PATH), A, 5), null).state).toBe('finished');
	});

	it('never calls a path without required steps finished', () => {
		expect(summarise([], null, null).state).toBe('unstarted');
		expect(summarise([{ id: A, required: false }], half, null).state).toBe('started');
	});

	it('keeps a completion when steps are added, and says how many are new', () => {
		expect(summarise(required(A, B, C), whole, completion)).toMatchObject({
			state: 'started',
			finishedAt: 20,
			finishedRevision: 1,
			newSinceFinished: 1,
		});
		expect(summarise(required(A, B, C), finishStep(whole, C, 30), completion).newSinceFinished).toBe(0);
	});

	it('keeps a completion when a step is marked not finished, and forgets it with the attempt', () => {
		expect(summarise(required(A, B), reopenStep(whole, A, 30), completion)).toMatchObject({
			state: 'started',
			finishedAt: 20,
			newSinceFinished: 0,
		});
		expect(summarise(required(A, B), startOver(whole, 30), completion)).toMatchObject({
			state: 'unstarted',
			startedAt: null,
			finishedAt: null,
			finishedRevision: null,
		});
	});

	it('ignores steps that the revision does not know, and never counts more than there are', () => {
		fc.assert(
			fc.property(anyProgress, fc.subarray([A, B, C]), (progress, ids) => {
				const summary = summarise(required(...ids), progress, null);

				expect(summary.stepsFinished + summary.stepsStarted).toBeLessThanOrEqual(summary.stepsTotal);
				expect(summary.state === 'finished').toBe(
					ids.length > 0 && ids.every((id) => progress.steps[id]?.finishedAt != null),
				);
			}),
		);
	});
});
