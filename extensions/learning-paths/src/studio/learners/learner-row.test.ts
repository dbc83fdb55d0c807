import type { LearnerLine } from '@learning-paths/contract';
import { expect, test } from 'vitest';
import { learnerRow } from './learner-row.ts';
import { messagesFor } from './messages.ts';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 4, 20, 12);

const line: LearnerLine = {
	profile: 'profile',
	progress: 'progress',
	displayName: 'Ada',
	email: 'ada@example.com',
	state: 'started',
	stepsFinished: 1,
	stepsTotal: 4,
	lastStep: 'Breathing',
	lastWorkedAt: NOW - DAY_MS,
	startedAt: NOW - 9 * DAY_MS,
	finishedAt: null,
	openSince: NOW - 9 * DAY_MS,
};

const at = { now: NOW, language: 'en-US', stuck: 7, text: messagesFor('en-US') };

test('a learner who has worked leads to their progress, and is stuck after the days that were chosen', () => {
	expect(learnerRow(line, at)).toMatchObject({
		name: 'Ada',
		email: 'ada@example.com',
		link: '/content/learning_path_progress/progress',
		state: 'Started',
		steps: '1 / 4',
		share: 0.25,
		worked: 'May 19, 2026',
		open: '9 days',
		isStuck: true,
		finished: '–',
	});
	expect(learnerRow(line, { ...at, stuck: 14 }).isStuck).toBe(false);
});

test('who has not begun leads to their profile; who has no name goes by their address, once', () => {
	const idle = { ...line, progress: null, displayName: null, openSince: null, lastWorkedAt: null };

	expect(learnerRow(idle, at)).toMatchObject({
		name: 'ada@example.com',
		email: null,
		link: '/content/user_profiles/profile',
		worked: '–',
		open: '–',
		isStuck: false,
	});
});

test('a path without required steps has no share to divide by', () => {
	expect(learnerRow({ ...line, stepsFinished: 0, stepsTotal: 0 }, at).share).toBe(0);
});
