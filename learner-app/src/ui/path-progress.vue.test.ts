import { expect, it } from 'vitest';
import PathProgress from './path-progress.vue';
import { show } from './testing/show.ts';

const summary = {
	stepsTotal: 6,
	stepsFinished: 2,
	stepsStarted: 1,
	state: 'started',
	lastStep: null,
	lastWorkedAt: null,
	startedAt: null,
	finishedAt: null,
	finishedRevision: null,
	newSinceFinished: 0,
};

it('tells progress by a labelled bar and in words, and names optional steps apart', async () => {
	const shown = await show(PathProgress, { title: 'First aid', summary, steps: 7 });
	const bar = shown.querySelector('progress');

	expect(shown.textContent).toBe('2 of 6 steps finished · 1 optional');
	expect(bar?.getAttribute('aria-label')).toBe('First aid');
	expect(bar?.getAttribute('aria-valuetext')).toBe('2 of 6 steps finished · 1 optional');
	expect([bar?.value, bar?.max]).toEqual([2, 6]);
});

it('shows no bar where nothing is required', async () => {
	const shown = await show(PathProgress, {
		title: 'Empty',
		summary: { ...summary, stepsTotal: 0 },
		steps: 3,
	});

	expect(shown.querySelector('progress')).toBeNull();
});
