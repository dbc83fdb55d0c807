import type { Block } from '@learning-paths/contract';
import { afterEach, expect, it, vi } from 'vitest';
import { type Ref, defineComponent, h, ref } from 'vue';
import { routeFocusKey } from '../../ui/route-focus.ts';
import { show } from '../../ui/testing/show.ts';
import { useInTurn } from './use-in-turn.ts';

const blocks = (count: number): Block[] =>
	Array.from({ length: count }, (_, at) => ({ id: String(at), kind: 'text', text: String(at) }));

const frames: FrameRequestCallback[] = [];

vi.stubGlobal('requestAnimationFrame', (then: FrameRequestCallback) => frames.push(then));

afterEach(() => {
	frames.length = 0;
	vi.useRealTimers();
});

it('draws the first block, and the others when that can be seen', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout'] });

	const drawn = await draw(blocks(3));

	expect(drawn()).toBe('0');

	frames.pop()?.(0);
	await vi.advanceTimersByTimeAsync(0);
	expect(drawn()).toBe('012 whole');
});

it.each([
	['is all there is', blocks(1), ref(false), '0 whole'],
	['would not do for whoever comes back to where they had scrolled', blocks(3), ref(true), '012 whole'],
	['is not there', [], ref(false), ' whole'],
])('draws at once what there is where a first block %s', async (_, given, isReturning, expected) => {
	expect((await draw(given, isReturning))()).toBe(expected);
});

/** @returns the blocks that are on the screen, and whether those are all */
async function draw(given: Block[], isReturning: Ref<boolean> = ref(false)): Promise<() => string> {
	const screen = defineComponent(() => {
		const { drawn, isWhole } = useInTurn(() => given);

		return () => h('p', drawn.value.map(({ id }) => id).join('') + (isWhole.value ? ' whole' : ''));
	});

	await show(screen, {}, { provide: [[routeFocusKey, { arrived: () => false, isReturning }]] });

	return () => document.querySelector('p')?.textContent ?? '';
}
