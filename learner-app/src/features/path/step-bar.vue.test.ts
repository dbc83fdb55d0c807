import { expect, it } from 'vitest';
import { defineComponent, h, nextTick, ref } from 'vue';
import { learningKey } from '../../data/use-learning.ts';
import { show } from '../../ui/testing/show.ts';
import StepBar from './step-bar.vue';

/** Each button is replaced by another when the step's state changes; the focus fell to the top of the page. */
it('keeps the focus among what can be done with the step', async () => {
	const finishedAt = ref<number | null>(1);
	const follows = defineComponent(
		() => () =>
			h(StepBar, {
				path: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa',
				done: { turn: 0, startedAt: 1, finishedAt: finishedAt.value },
				unsent: false,
				previous: null,
				next: null,
			}),
	);
	const bar = await show(follows, {}, { provide: [[learningKey, { space: { value: { owner: null } } }]] });
	const focused = () => document.activeElement?.textContent.trim();

	bar.querySelector<HTMLElement>('.button--plain')?.focus();
	expect(focused()).toBe('Mark as not finished');

	finishedAt.value = null;
	await nextTick();
	await nextTick();
	expect(focused()).toBe('Finish last step');

	finishedAt.value = 2;
	await nextTick();
	await nextTick();
	expect(focused()).toBe('To the overview');

	// Who is somewhere else is not pulled here.
	(document.activeElement as HTMLElement).blur();
	finishedAt.value = null;
	await nextTick();
	await nextTick();
	expect(document.activeElement).toBe(document.body);
});
