import { expect } from '@playwright/test';
import type { Instance } from '../../../directus/src/testing/start-instance.ts';
import type { Scene } from './scene.ts';

/** With what there is already: three pages, so that the one in the middle has both ways to go. */
const MANY_PATHS = 46;

/** Looking for something to learn. */
export const catalogueScenes: Scene[] = [
	{
		name: 'catalogue',
		about: 'The catalogue',
		main: true,
		async open({ visitor, at }) {
			await visitor.goto(at('/paths'));
			await expect(visitor.getByRole('article').first()).toBeVisible();

			return visitor;
		},
	},
	{
		name: 'catalogue-found',
		about: 'A search that finds something, although a word is misspelled',
		async open({ visitor, at }) {
			await visitor.goto(at('/paths?search=gardning'));
			await expect(visitor.getByRole('link', { name: 'Gardening on a balcony' })).toBeVisible();

			return visitor;
		},
	},
	{
		name: 'catalogue-no-match',
		about: 'A search that finds nothing',
		async open({ visitor, at }) {
			await visitor.goto(at('/paths?search=quantum+gardening'));
			await expect(visitor.getByRole('heading', { name: /No path matches/ })).toBeVisible();

			return visitor;
		},
	},
	{
		name: 'catalogue-pages',
		about: 'More paths than one page holds',
		async open({ visitor, at, instance }) {
			await publishMany(instance);
			await visitor.goto(at('/paths?page=2'));
			await expect(visitor.getByText('Page 2 of 3')).toBeVisible();

			return visitor;
		},
	},
];

/** By title they come after what other scenes and tests look for on the first page. */
async function publishMany({ api }: Instance): Promise<void> {
	const many = Array.from({ length: MANY_PATHS }, (_, index) => ({
		title: `Knots, part ${index + 1}`,
		description: index % 3 === 0 ? 'To hold what must hold, and to be undone in the dark.' : null,
		visibility: 'public',
		steps: [{ sort: 1, title: 'Tie it', required: true }],
	}));
	const made = await api.request<{ id: string }[]>('POST', '/items/learning_paths?fields=id', many);

	for (const { id } of made) await api.request('POST', `/learning/editor/paths/${id}/publish`, {});
}
