import { expect, test } from 'vitest';
import { LEARNER_CSV_HEADER, learnerCsvLine } from './learner-csv.ts';

test('a line has the cells that the header names, and a title that begins like a formula is text', () => {
	const line = learnerCsvLine({
		key: 'p1',
		title: '=1+1',
		status: 'archived',
		state: 'started',
		stepsFinished: 1,
		stepsTotal: 3,
		lastStep: null,
		lastWorkedAt: Date.UTC(2026, 4, 3),
		startedAt: null,
		finishedAt: null,
	});

	expect(line).toBe("p1,'=1+1,archived,started,1,3,,2026-05-03T00:00:00.000Z,,\r\n");
	expect(LEARNER_CSV_HEADER.split(',')).toHaveLength(line.split(',').length);
});
