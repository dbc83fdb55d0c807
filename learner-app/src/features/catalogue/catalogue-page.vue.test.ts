import type { PathCard } from '@learning-paths/contract';
import { describe, expect, it, vi } from 'vitest';
import { defineComponent, h, ref } from 'vue';
import { succeeded } from '../../data/api/outcome.ts';
import { always } from '../../data/testing/always.ts';
import { learningKey } from '../../data/use-learning.ts';
import { announcerKey } from '../../ui/announcer.ts';
import { show } from '../../ui/testing/show.ts';
import CataloguePage from './catalogue-page.vue';

const unreachable = { ok: false, failure: { kind: 'unreachable' } };
const found = (items: Partial<PathCard>[], total = items.length) => succeeded({ items, total });

describe('CataloguePage', () => {
	/** After a search without hits the next one said 'No path matches "bread"' before the server had answered. */
	it('says nothing about words that it has not heard of yet', async () => {
		const { page, search, answers, said } = await showCatalogue();

		search.value = 'xyz';
		await answered(answers, 2, found([]));
		await vi.waitFor(() => expect(page.textContent).toContain('No path matches “xyz”'));

		said.mockClear();
		search.value = 'bread';
		await vi.waitFor(() => expect(page.textContent).toContain('Loading …'));
		expect(page.textContent).not.toContain('No path matches');
		expect(said).not.toHaveBeenCalled();

		await answered(answers, 3, found([]));
		await vi.waitFor(() => expect(page.textContent).toContain('No path matches “bread”'));
		expect(said).toHaveBeenCalledExactlyOnceWith('No path found');
	});

	it('leaves what was found until there is more to show, and counts only what was looked for', async () => {
		const { page, search, answers } = await showCatalogue();

		search.value = 'rye';
		await answered(
			answers,
			2,
			found([{ id: 'rye', title: 'Rye', stepsTotal: 2, cover: null, description: null }]),
		);
		await vi.waitFor(() => expect(page.textContent).toContain('1 path'));

		search.value = 'bread';
		await vi.waitFor(() => expect(page.textContent).toContain('Loading …'));
		expect(page.textContent).toContain('Rye');
		expect(page.textContent).not.toContain('1 path');
	});

	it('goes on searching on the device while the server cannot be reached', async () => {
		const { page, search, answers } = await showCatalogue();

		await answered(answers, 1, unreachable);
		await vi.waitFor(() => expect(page.textContent).toContain('The catalogue needs a connection'));

		search.value = 'bread';
		await vi.waitFor(() => expect(answers).toHaveLength(2));
		expect(page.textContent).toContain('The catalogue needs a connection');
	});

	/** It was in a live region that came together with its words. */
	it('shows and says that nothing on the device matches', async () => {
		const { page, search, answers, said } = await showCatalogue([{ id: 'rye', title: 'Rye', steps: [] }]);

		search.value = 'bread';
		await answered(answers, 2, unreachable);
		await vi.waitFor(() => expect(page.textContent).toContain('Nothing on this device matches “bread”'));
		expect(said).toHaveBeenCalledExactlyOnceWith('Nothing on this device matches “bread”');
	});
});

/** Answers the question of this number, counted from 1. */
async function answered(answers: ((outcome: unknown) => void)[], number: number, outcome: unknown) {
	await vi.waitFor(() => expect(answers.length).toBeGreaterThanOrEqual(number));
	answers[number - 1]?.(outcome);
}

async function showCatalogue(held: object[] = []) {
	const answers: ((outcome: unknown) => void)[] = [];
	const said = vi.fn();
	const search = ref('');
	const follows = defineComponent(() => () => h(CataloguePage, { search: search.value, page: 1 }));
	const learning = {
		api: { catalogue: () => new Promise((resolve) => answers.push(resolve)) },
		space: { value: { paths$: always(held) } },
	};
	const page = await show(
		follows,
		{},
		{
			provide: [
				[learningKey, learning],
				[announcerKey, { say: said }],
			],
		},
	);

	return { page, search, answers, said };
}
