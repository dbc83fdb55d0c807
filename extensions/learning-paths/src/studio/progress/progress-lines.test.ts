import { expect, test } from 'vitest';
import { progressLines } from './progress-lines.ts';

const [ONE, TWO, GONE] = [
	'11111111-1111-4111-8111-111111111111',
	'22222222-2222-4222-8222-222222222222',
	'33333333-3333-4333-8333-333333333333',
];
const PATH = {
	steps: [
		{ id: ONE, title: 'One', required: true, blocks: [] },
		{ id: TWO, title: null, required: false, blocks: [] },
	],
};

test('every step of the path has a line, in order, and work on steps that are gone comes last', () => {
	const steps = {
		[GONE]: { turn: 0, startedAt: 1, finishedAt: 2 },
		[ONE]: { turn: 0, startedAt: 3, finishedAt: null },
	};

	expect(progressLines(steps, PATH)).toEqual([
		{ step: ONE, number: 1, title: 'One', required: true, state: 'started', startedAt: 3, finishedAt: null },
		{
			step: TWO,
			number: 2,
			title: null,
			required: false,
			state: 'unstarted',
			startedAt: null,
			finishedAt: null,
		},
		{
			step: GONE,
			number: null,
			title: null,
			required: false,
			state: 'finished',
			startedAt: 1,
			finishedAt: 2,
		},
	]);
});

test('what cannot be read, or is not there, shows as not begun', () => {
	expect(progressLines('broken', PATH).map(({ state }) => state)).toEqual(['unstarted', 'unstarted']);
	expect(progressLines(null, null)).toEqual([]);
});
