import { describe, expect, it } from 'vitest';
import { LIMITS } from '../limits.ts';
import { ProgressDocument } from './progress-document.ts';

const ID = 'A0000000-0000-4000-8000-00000000000A';
const step = { turn: 0, startedAt: 1, finishedAt: null };
const document = { id: ID, attempt: 0, steps: { [ID]: step }, lastStep: ID, lastWorkedAt: 1 };

describe('ProgressDocument', () => {
	it('reads ids without regard to case', () => {
		const id = ID.toLowerCase();

		expect(ProgressDocument.parse(document)).toEqual({
			...document,
			id,
			steps: { [id]: step },
			lastStep: id,
		});
	});

	it('drops fields that it does not know, and keeps the rest', () => {
		expect(ProgressDocument.parse({ ...document, mood: 'good' })).not.toHaveProperty('mood');
	});

	it.each([
		['one step under two spellings', { steps: { [ID]: step, [ID.toLowerCase()]: step } }],
		['a step that is no id', { steps: { first: step } }],
		['a time that is no whole number', { lastWorkedAt: 1.5 }],
		['a time before the epoch', { lastWorkedAt: -1 }],
		['a counter beyond what the database can hold', { attempt: 2 ** 31 }],
		['a turn below zero', { steps: { [ID]: { ...step, turn: -1 } } }],
		['a text for a number', { attempt: '0' }],
	])('refuses %s', (_what, change) => {
		expect(ProgressDocument.safeParse({ ...document, ...change }).success).toBe(false);
	});

	it('refuses more steps than a document may have', () => {
		const steps = (count: number) =>
			Object.fromEntries(
				Array.from({ length: count }, (_, at) => [
					`00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
					step,
				]),
			);

		expect(ProgressDocument.safeParse({ ...document, steps: steps(LIMITS.stepsPerDocument) }).success).toBe(
			true,
		);
		expect(
			ProgressDocument.safeParse({ ...document, steps: steps(LIMITS.stepsPerDocument + 1) }).success,
		).toBe(false);
	});
});
