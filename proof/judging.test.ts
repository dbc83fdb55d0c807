import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NOTHING_WRONG, type Outcome, wrongIn } from './simulation/outcome.ts';
import { startPatience } from './simulation/patience.ts';
import { playUntilJudged } from './simulation/play-until-judged.ts';

const figures = { operations: 0, requests: 0, faults: 0, pushes: 0 };
const good: Outcome = { ...NOTHING_WRONG, figures };
const violated: Outcome = { ...good, violations: ['I2: lost'] };
const tooBusy: Outcome = { ...good, undecided: ['I1: not yet there'] };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a violation is the outcome at once, however often the run would hold afterwards', async () => {
	const play = vi.fn().mockResolvedValueOnce(violated).mockResolvedValue(good);

	expect(wrongIn(await playUntilJudged(play))).toEqual(['I2: lost']);
	expect(play).toHaveBeenCalledTimes(1);
});

test('a violation in the repetition of a run that could not be judged is the outcome, too', async () => {
	const play = vi.fn().mockResolvedValueOnce(tooBusy).mockResolvedValueOnce(violated).mockResolvedValue(good);

	expect(wrongIn(await playUntilJudged(play))).toEqual(['I2: lost']);
});

test('a run that cannot be judged three times has failed', async () => {
	const play = vi.fn().mockResolvedValue(tooBusy);

	expect(wrongIn(await playUntilJudged(play))).toEqual([
		'The machine was too busy to wait for it: I1: not yet there',
	]);
	expect(play).toHaveBeenCalledTimes(3);
});

test.each([
	['all devices were told enough', { rounds: 10, isEnough: true, seconds: 9 }, 'judge'],
	['devices that hardly got to run are waited for', { rounds: 10, isEnough: false, seconds: 119 }, 'wait'],
	['they did not even get to answer', { rounds: 10, isEnough: false, seconds: 121 }, 'give up'],
	[
		'they answered every time, and still did nothing',
		{ rounds: 1_000, isEnough: false, seconds: 121 },
		'judge',
	],
] as const)('patience: %s', (_why, { rounds, isEnough, seconds }, expected) => {
	const patience = startPatience();

	for (let round = 1; round < rounds; round += 1) patience(false);

	vi.advanceTimersByTime(seconds * 1000);

	expect(patience(isEnough)).toBe(expected);
});
