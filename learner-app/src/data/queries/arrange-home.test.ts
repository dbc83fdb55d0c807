import { finishStep, noProgress, startStep } from '@learning-paths/contract';
import { describe, expect, it } from 'vitest';
import type { HeldPath } from '../database/documents.ts';
import { arrangeHome } from './arrange-home.ts';
import { myPath } from './my-paths.ts';

const held = (id: string, more: Partial<HeldPath> = {}): HeldPath => ({
	id,
	revision: 1,
	title: id,
	description: null,
	cover: null,
	steps: [
		{ id: 's1', title: null, required: true },
		{ id: 's2', title: null, required: true },
	],
	assets: [],
	bytes: 0,
	assigned: false,
	saved: false,
	dueOn: null,
	completion: null,
	listed: true,
	...more,
});
const untouched = (id: string, more: Partial<HeldPath> = {}) => myPath(held(id, more), null, undefined);
const started = (id: string, more: Partial<HeldPath> = {}) =>
	myPath(held(id, more), startStep(noProgress(id), 's2', 5), undefined);
const finished = (id: string) =>
	myPath(held(id), finishStep(finishStep(noProgress(id), 's1', 1), 's2', 2), undefined);
const ids = (paths: { id: string }[]) => paths.map((path) => path.id);

describe('arrangeHome', () => {
	it('offers the path last worked on, at the step where it was left', () => {
		const home = arrangeHome([started('a'), started('b'), untouched('c')]);

		expect(home.resume).toMatchObject({ path: { id: 'a' }, step: 's2' });
		expect(ids(home.started)).toEqual(['b']);
		expect(ids(home.ready)).toEqual(['c']);
	});

	it('puts assigned paths in the order in which they are due, begun or not', () => {
		const home = arrangeHome([
			started('last'),
			untouched('without', { assigned: true }),
			started('later', { assigned: true, dueOn: '2026-06-01' }),
			untouched('soon', { assigned: true, dueOn: '2026-05-03' }),
		]);

		expect(ids(home.assigned)).toEqual(['soon', 'later', 'without']);
	});

	it('keeps what was finished among the finished, also when a step was added since', () => {
		const completion = { attempt: 0, revision: 1, finishedAt: 3, stepIds: ['s1'] };
		const added = myPath(held('b', { completion }), finishStep(noProgress('b'), 's1', 1), undefined);
		const home = arrangeHome([finished('a'), added]);

		expect(ids(home.finished)).toEqual(['a', 'b']);
		expect(home.finished[1]?.summary.newSinceFinished).toBe(1);
		expect(home.resume).toBeNull();
	});

	it('has nothing to show for nothing', () => {
		expect(arrangeHome([])).toEqual({ resume: null, assigned: [], started: [], ready: [], finished: [] });
	});
});
