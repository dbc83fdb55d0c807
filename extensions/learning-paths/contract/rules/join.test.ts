import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProgressDocument } from '../documents/progress-document.ts';
import { anyEdit, anyProgress } from '../testing/progress-arbitrary.ts';
import { join, joinStep } from './join.ts';
import { sameProgress } from './same-progress.ts';
import { finishStep, reopenStep, startOver, startStep } from './work.ts';

const MANY = { numRuns: 2_000 };

describe('join (I1, I3)', () => {
	it('is commutative', () => {
		fc.assert(
			fc.property(anyProgress, anyProgress, (a, b) => {
				expect(join(a, b)).toEqual(join(b, a));
			}),
			MANY,
		);
	});

	it('is associative', () => {
		fc.assert(
			fc.property(anyProgress, anyProgress, anyProgress, (a, b, c) => {
				expect(join(join(a, b), c)).toEqual(join(a, join(b, c)));
			}),
			MANY,
		);
	});

	it('is idempotent', () => {
		fc.assert(
			fc.property(anyProgress, (a) => {
				expect(join(a, a)).toEqual(a);
			}),
			MANY,
		);
	});

	it('never falls below either side: what it has taken in once changes nothing the second time', () => {
		fc.assert(
			fc.property(anyProgress, anyProgress, (a, b) => {
				const joined = join(a, b);

				expect(join(joined, a)).toEqual(joined);
				expect(join(joined, b)).toEqual(joined);
			}),
			MANY,
		);
	});

	it('comes to the same whatever the order and however often a document arrives', () => {
		fc.assert(
			fc.property(
				fc.array(anyProgress, { minLength: 1, maxLength: 6 }).chain((documents) =>
					fc.tuple(
						fc.constant(documents),
						fc.shuffledSubarray([...documents, ...documents], {
							minLength: documents.length * 2,
						}),
					),
				),
				([once, twice]) => {
					expect(twice.reduce((a, b) => join(a, b))).toEqual(once.reduce((a, b) => join(a, b)));
				},
			),
			MANY,
		);
	});

	it('survives JSON, and gives only documents that the contract takes', () => {
		fc.assert(
			fc.property(anyProgress, anyProgress, (a, b) => {
				const joined = join(a, b);

				expect(ProgressDocument.parse(JSON.parse(JSON.stringify(joined)))).toEqual(joined);
			}),
			MANY,
		);
	});

	it('keeps every edit that was made on either side of a fork, within an attempt', () => {
		fc.assert(
			fc.property(anyProgress, anyEdit, (before, edit) => {
				const after = apply(before, edit);

				// An edit is newer than what it was made on: joining the old state in again must not take it back.
				expect(join(before, after)).toEqual(after);
			}),
			MANY,
		);
	});

	it('lets a later attempt win whole', () => {
		fc.assert(
			fc.property(anyProgress, anyProgress, (a, b) => {
				const later = { ...b, attempt: a.attempt + 1 };

				expect(join(a, later)).toEqual(later);
			}),
		);
	});

	it('takes the earlier time of each kind within a turn, and a missing time for no time', () => {
		expect(
			joinStep({ turn: 0, startedAt: 5, finishedAt: null }, { turn: 0, startedAt: 3, finishedAt: 9 }),
		).toEqual({ turn: 0, startedAt: 3, finishedAt: 9 });
	});

	it('takes the later work for the last step', () => {
		const base = { id: 'a', attempt: 0, steps: {} };
		const early = { ...base, lastStep: 'z', lastWorkedAt: 1 };
		const late = { ...base, lastStep: 'b', lastWorkedAt: 2 };

		expect(join(early, late)).toMatchObject({ lastStep: 'b', lastWorkedAt: 2 });
		expect(join(late, { ...late, lastStep: null }).lastStep).toBe('b');
	});

	it('lets a later turn of a step win whole, so that "not finished after all" is not undone', () => {
		const finished = { turn: 0, startedAt: 1, finishedAt: 2 };
		const reopened = { turn: 1, startedAt: 1, finishedAt: null };

		expect(joinStep(finished, reopened)).toEqual(reopened);
	});
});

describe('sameProgress', () => {
	it('says the same as comparing the documents field by field', () => {
		fc.assert(
			fc.property(anyProgress, anyProgress, (a, b) => {
				expect(sameProgress(a, b)).toBe(canonical(a) === canonical(b));
				expect(sameProgress(a, structuredClone(a))).toBe(true);
			}),
			MANY,
		);
	});
});

function apply(
	progress: ProgressDocument,
	{ what, step, now }: { what: string; step: string; now: number },
): ProgressDocument {
	if (what === 'start') return startStep(progress, step, now);
	if (what === 'finish') return finishStep(progress, step, now);
	if (what === 'reopen') return reopenStep(progress, step, now);

	return startOver(progress, now);
}

function canonical(document: ProgressDocument): string {
	const steps = Object.entries(document.steps).sort(([a], [b]) => (a < b ? -1 : 1));

	return JSON.stringify([document.id, document.attempt, document.lastStep, document.lastWorkedAt, steps]);
}
