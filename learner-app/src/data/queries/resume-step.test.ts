import { type ProgressDocument, finishStep, noProgress, startStep } from '@learning-paths/contract';
import { describe, expect, it } from 'vitest';
import { resumeStep } from './resume-step.ts';

const steps = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
const after = (...edits: ((progress: ProgressDocument) => ProgressDocument)[]) =>
	edits.reduce((progress, edit) => edit(progress), noProgress('path'));
const start = (step: string) => (progress: ProgressDocument) => startStep(progress, step, 1);
const finish = (step: string) => (progress: ProgressDocument) => finishStep(progress, step, 1);

describe('resumeStep', () => {
	it.each([
		['begins with the first step', null, 'a'],
		['goes back to the step last worked on', after(start('a'), start('b')), 'b'],
		['goes on after a finished step', after(finish('b')), 'c'],
		['returns to what was skipped once the end is finished', after(finish('c')), 'a'],
		['passes over a step that is no longer there', after(start('a'), start('gone')), 'a'],
		['has nowhere to go when all is finished', after(finish('a'), finish('b'), finish('c')), null],
	])('%s', (_name, progress, expected) => {
		expect(resumeStep(steps, progress)).toBe(expected);
	});

	it('has nowhere to go in an empty path', () => {
		expect(resumeStep([], null)).toBeNull();
	});
});
