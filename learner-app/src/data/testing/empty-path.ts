import type { PathDocument } from '@learning-paths/contract';

/** A published path, for screens to which its steps do not matter. */
export const emptyPath: PathDocument = {
	id: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa',
	revision: 1,
	title: 'Bread',
	description: null,
	cover: null,
	publishedAt: 1,
	steps: [],
};
