import { describe, expect, it } from 'vitest';
import { demoClass } from './demo-class.ts';
import { demoProgress } from './demo-progress.ts';

const NOW = Date.UTC(2026, 0, 30, 12);
const STEPS = Array.from({ length: 8 }, (_, place) => `00000000-0000-4000-8000-00000000000${place}`);

describe('the work of the demo', () => {
	it('is a step a day, and ends where they got no further', () => {
		const work = { path: STEPS[0] ?? '', daysAgo: 3, finished: 1, opened: true };
		const { steps, lastStep } = demoProgress(work, { steps: STEPS, now: NOW });

		expect(steps).toEqual({
			[STEPS[0] ?? '']: {
				turn: 0,
				startedAt: Date.UTC(2026, 0, 27, 12),
				finishedAt: Date.UTC(2026, 0, 27, 12, 6),
			},
			[STEPS[1] ?? '']: { turn: 0, startedAt: Date.UTC(2026, 0, 28, 12), finishedAt: null },
		});
		expect(lastStep).toBe(STEPS[1]);
	});

	it.each(demoClass.learners)('of $first_name $last_name is past', ({ work }) => {
		for (const part of work) {
			const { steps, lastWorkedAt } = demoProgress(part, { steps: STEPS, now: NOW });

			expect(Object.keys(steps)).toHaveLength(part.finished + (part.opened ? 1 : 0));
			expect(lastWorkedAt).toBeLessThan(NOW);
		}
	});
});
