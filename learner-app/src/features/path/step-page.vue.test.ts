import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PathStanding } from '../../data/queries/path-standing.ts';
import { learningKey } from '../../data/use-learning.ts';
import { always } from '../../data/testing/always.ts';
import { changing } from '../../data/testing/changing.ts';
import { emptyPath } from '../../data/testing/empty-path.ts';
import { show } from '../../ui/testing/show.ts';
import StepPage from './step-page.vue';

const ids = [1, 2, 3].map((at) => `00000000-0000-4000-8000-00000000000${at}`);
const bread = {
	...emptyPath,
	steps: ids.map((id) => ({ id, title: 'A step', required: true, blocks: [] })),
};

const unstarted: PathStanding = { held: null, progress: null, unsent: [], rejected: null };

afterEach(() => vi.restoreAllMocks());

describe('StepPage', () => {
	it.each([
		['has', true, 3],
		['does not have', false, 0],
	])('makes the list of all steps where the window %s room for it', async (_, hasRoom, links) => {
		let follow = (): void => undefined;
		const list = {
			matches: hasRoom,
			addEventListener: (_type: string, listener: () => void) => (follow = listener),
			removeEventListener: () => undefined,
		};

		vi.stubGlobal('matchMedia', () => list);

		const page = await showStep(always(unstarted));
		const count = () => page.querySelectorAll('aside a').length;

		expect(count()).toBe(links);

		// Turned, or made wider.
		list.matches = !hasRoom;
		follow();
		await vi.waitFor(() => expect(count()).toBe(3 - links));
		vi.unstubAllGlobals();
	});

	/** On a first visit it waited for the device's database, although it had come over the line. */
	it('shows what the step says before it is known how the learner stands', async () => {
		const standing$ = changing<PathStanding | null>(null);
		const page = await showStep(standing$);

		expect(page.querySelector('h1')?.textContent).toContain('A step');
		expect(page.querySelector('footer')).toBeNull();

		standing$.next(unstarted);
		await vi.waitFor(() => expect(page.querySelector('footer')?.textContent).toContain('Finish'));
	});
});

function showStep(standing$: unknown) {
	const space = {
		owner: null,
		body: () => always(bread),
		standing: () => standing$,
		work: { start: async () => undefined },
	};

	return show(
		StepPage,
		{ path: bread.id, step: ids[1] },
		{ provide: [[learningKey, { isAhead: () => false, space: { value: space } }]] },
	);
}
