import { describe, expect, it } from 'vitest';
import { learningKey } from '../../data/use-learning.ts';
import { show } from '../../ui/testing/show.ts';
import StepRow from './step-row.vue';

const step = {
	id: '00000000-0000-4000-8000-000000000001',
	title: 'Call for help',
	required: true,
	blocks: [],
};
const path = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';

const row = (props: Record<string, unknown>, owner: object | null = {}) =>
	show(
		StepRow,
		{ path, step, number: 2, done: undefined, unsent: false, here: false, call: undefined, ...props },
		{ provide: [[learningKey, { space: { value: { owner } } }]] },
	);
const done = (finishedAt: number | null) => ({ turn: 0, startedAt: 1, finishedAt });

describe('StepRow', () => {
	it.each([
		[{}, 'Not started'],
		[{ done: done(null) }, 'Started · in your account'],
		[{ done: done(5), unsent: true }, 'Finished · saved on this device'],
		[{ step: { ...step, required: false } }, 'Not started · Optional'],
		[{ call: 'Go on here' }, 'Go on here · Not started'],
	])('says in words how the step stands: %o', async (props, words) => {
		expect((await row(props)).querySelector('.state')?.textContent).toBe(words);
	});

	it('speaks of no account to someone without one', async () => {
		expect((await row({ done: done(5), unsent: true }, null)).querySelector('.state')?.textContent).toBe(
			'Finished',
		);
	});

	it.each([null, '', ' '])(
		'marks the step on the screen, and names one with the title %o by its number',
		async (title) => {
			const here = await row({ here: true, step: { ...step, title } });

			expect(here.querySelector('a[aria-current="step"]')?.textContent).toContain('Step 2');
		},
	);
});
