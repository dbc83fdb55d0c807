import { afterEach, describe, expect, it, vi } from 'vitest';
import { learningKey } from '../../data/use-learning.ts';
import { always } from '../../data/testing/always.ts';
import { show } from '../../ui/testing/show.ts';
import StepPage from './step-page.vue';

const path = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
const ids = [1, 2, 3].map((at) => `00000000-0000-4000-8000-00000000000${at}`);
const document_ = {
	id: path,
	revision: 1,
	title: 'Bread',
	description: null,
	cover: null,
	publishedAt: 1,
	steps: ids.map((id) => ({ id, title: 'A step', required: true, blocks: [] })),
};

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

		const page = await show(
			StepPage,
			{ path, step: ids[1] },
			{
				provide: [
					[
						learningKey,
						{
							isAhead: () => false,
							space: {
								value: {
									owner: null,
									body: () => always(document_),
									standing: () => always({ held: null, progress: null, unsent: [], rejected: null }),
									work: { start: async () => undefined },
								},
							},
						},
					],
				],
			},
		);
		const count = () => page.querySelectorAll('aside a').length;

		expect(count()).toBe(links);

		// Turned, or made wider.
		list.matches = !hasRoom;
		follow();
		await vi.waitFor(() => expect(count()).toBe(3 - links));
		vi.unstubAllGlobals();
	});
});
