import { describe, expect, it } from 'vitest';
import { stepState } from './step-state.ts';
import { finishStep, noProgress, reopenStep, startOver, startStep } from './work.ts';

const PATH = '00000000-0000-4000-8000-000000000000';
const STEP = 'a0000000-0000-4000-8000-000000000000';
const OTHER = 'b0000000-0000-4000-8000-000000000000';

describe('the edits of a learner', () => {
	const started = startStep(noProgress(PATH), STEP, 100);
	const finished = finishStep(started, STEP, 200);

	it('start a step and remember it as the one last worked on', () => {
		expect(started).toMatchObject({ lastStep: STEP, lastWorkedAt: 100 });
		expect(stepState(started.steps[STEP])).toBe('started');
		expect(stepState(started.steps[OTHER])).toBe('unstarted');
	});

	it('finish it, and keep the first time when it is finished again', () => {
		expect(stepState(finished.steps[STEP])).toBe('finished');
		expect(finishStep(finished, STEP, 300).steps[STEP]).toEqual(finished.steps[STEP]);
		expect(finishStep(finished, STEP, 300).lastWorkedAt).toBe(300);
	});

	it('finish a step that was never started', () => {
		expect(finishStep(noProgress(PATH), STEP, 5).steps[STEP]).toEqual({
			turn: 0,
			startedAt: 5,
			finishedAt: 5,
		});
	});

	it('take a finish back by a new turn, and leave an unfinished step alone', () => {
		const reopened = reopenStep(finished, STEP, 300);

		expect(reopened.steps[STEP]).toEqual({ turn: 1, startedAt: 100, finishedAt: null });
		expect(stepState(reopened.steps[STEP])).toBe('started');
		expect(reopenStep(started, STEP, 300)).toBe(started);
	});

	it('start over with nothing but a later attempt', () => {
		expect(startOver(finished, 400)).toEqual({
			id: PATH,
			attempt: 1,
			steps: {},
			lastStep: null,
			lastWorkedAt: 400,
		});
	});

	it('do not hand the last step to older work when the clock was set back', () => {
		const later = startStep(finished, OTHER, 50);

		expect(later.lastStep).toBe(OTHER);
		expect(later.lastWorkedAt).toBeGreaterThan(finished.lastWorkedAt);
	});
});
