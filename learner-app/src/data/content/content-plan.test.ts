import type { ManifestItem } from '@learning-paths/contract';
import { describe, expect, it } from 'vitest';
import { contentPlan } from './content-plan.ts';

const item = (id: string, revision: number): ManifestItem => ({
	id,
	revision,
	assigned: false,
	saved: false,
	dueOn: null,
	completion: null,
});
const held = (id: string, revision: number, listed = true) => ({ id, revision, listed });

describe('contentPlan (I11)', () => {
	it('fetches what is new, what has a new revision, and what the device holds only in name', () => {
		const plan = contentPlan(
			[item('a', 1), item('b', 2), item('c', 3)],
			[held('b', 1), held('c', 0)],
			new Set(),
		);

		expect(plan.fetch.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
		expect(plan.drop).toEqual([]);
	});

	it('fetches nothing when the device holds what the list names, and takes over what the list says', () => {
		const plan = contentPlan([item('a', 1)], [held('a', 1)], new Set());

		expect(plan).toEqual({ fetch: [], note: [item('a', 1)], drop: [], spared: [] });
	});

	it('drops what the list no longer names', () => {
		expect(contentPlan([], [held('a', 1)], new Set()).drop).toEqual(['a']);
	});

	it('keeps a path that the device has just started until the server had a chance to list it', () => {
		const plan = contentPlan([], [held('a', 1, false)], new Set(['a']));

		expect(plan).toEqual({ fetch: [], note: [], drop: [], spared: ['a'] });
		expect(contentPlan([], [held('a', 1, false)], new Set()).drop).toEqual(['a']);
	});

	it('drops a revoked path although unsent work is on it (I10)', () => {
		expect(contentPlan([], [held('a', 1, true)], new Set(['a']))).toMatchObject({ drop: ['a'], spared: [] });
	});
});
