import { afterEach, expect, it, vi } from 'vitest';
import { type Ref, defineComponent, h, ref } from 'vue';
import { routeFocusKey } from '../../ui/route-focus.ts';
import { show } from '../../ui/testing/show.ts';
import { useGradually } from './use-gradually.ts';

const idle: (() => void)[] = [];
const sections = [
	{ title: 'Assigned', paths: Array.from({ length: 10 }) },
	{ title: 'Started', paths: [] },
	{ title: 'Finished', paths: Array.from({ length: 30 }) },
];

vi.stubGlobal('requestIdleCallback', (then: () => void) => idle.push(then));

afterEach(() => {
	idle.length = 0;
});

/** Cards of the first section came to stand above those of the last, which were drawn already. */
it('draws the first at once and the others when there is time, one section after another', async () => {
	const drawn = await draw(ref(false));

	expect(drawn()).toEqual([6, 0, 0]);

	for (const counts of [
		[10, 0, 8],
		[10, 0, 20],
		[10, 0, 30],
	]) {
		await vi.waitFor(() => expect(idle).toHaveLength(1));
		idle.pop()?.();
		await vi.waitFor(() => expect(drawn()).toEqual(counts));
	}
});

it('draws all of them for whoever comes back to where they had scrolled', async () => {
	expect((await draw(ref(true)))()).toEqual([10, 0, 30]);
});

it('draws all of them as soon as that is known, too', async () => {
	const isReturning = ref(false);
	const drawn = await draw(isReturning);

	isReturning.value = true;
	await vi.waitFor(() => expect(drawn()).toEqual([10, 0, 30]));
});

/** @returns how many of each section are on the screen */
async function draw(isReturning: Ref<boolean>): Promise<() => number[]> {
	const screen = defineComponent(() => {
		const drawn = useGradually(() => sections);

		return () => drawn.value.map(({ paths }) => h('ul', paths.length));
	});

	await show(screen, {}, { provide: [[routeFocusKey, { arrived: () => false, isReturning }]] });

	return () => [...document.querySelectorAll('ul')].map(({ textContent }) => Number(textContent));
}
