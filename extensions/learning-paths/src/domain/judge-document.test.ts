import {
	finishStep,
	join,
	LIMITS,
	noProgress,
	reopenStep,
	startOver,
	startStep,
} from '@learning-paths/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyProgress } from '../testing/any-progress.ts';
import { judgeDocument } from './judge-document.ts';

const PATH = 'a0000000-0000-4000-8000-000000000000';
const STEP = 'b0000000-0000-4000-8000-000000000000';
const NOW = Date.UTC(2026, 0, 1);
const good = finishStep(noProgress(PATH), STEP, NOW);

test('whatever a device or a join can produce is good, and comes out as it went in', () => {
	fc.assert(
		fc.property(anyProgress, anyProgress, (a, b) => {
			const joined = join(a, { ...b, id: a.id });

			expect(judgeDocument(JSON.parse(JSON.stringify(joined)), NOW)).toEqual({ ok: true, document: joined });
		}),
	);
});

test('every edit of the app is good', () => {
	const edits = [startStep, finishStep, reopenStep, startOver];

	fc.assert(
		fc.property(fc.array(fc.constantFrom(0, 1, 2, 3)), (order) => {
			const progress = order.reduce(
				(document, which) =>
					which === 3 ? startOver(document, NOW) : (edits[which] as typeof startStep)(document, STEP, NOW),
				noProgress(PATH),
			);

			expect(judgeDocument(progress, NOW)).toMatchObject({ ok: true });
		}),
	);
});

test.each([
	['no object', 5, null],
	['null', null, null],
	['a list', [], null],
	['text', 'x', null],
	['no id', { ...good, id: undefined }, null],
	['an id that is none', { ...good, id: 'x' }, null],
	['no attempt', { ...good, attempt: undefined }, PATH],
	['a negative attempt', { ...good, attempt: -1 }, PATH],
	['half an attempt', { ...good, attempt: 0.5 }, PATH],
	['an attempt beyond int4', { ...good, attempt: 2 ** 31 }, PATH],
	['an attempt as text', { ...good, attempt: '1' }, PATH],
	['no steps', { ...good, steps: null }, PATH],
	['steps as a list', { ...good, steps: [] }, PATH],
	['a step whose id is none', { ...good, steps: { x: step() } }, PATH],
	['a prototype as a step', JSON.parse(`{"id":"${PATH}","steps":{"__proto__":{}}}`), PATH],
	['a turn beyond int4', { ...good, steps: { [STEP]: step({ turn: 2 ** 31 }) } }, PATH],
	['a negative time', { ...good, steps: { [STEP]: step({ finishedAt: -1 }) } }, PATH],
	['half a millisecond', { ...good, lastWorkedAt: 0.5 }, PATH],
	['a time as text', { ...good, lastWorkedAt: '1' }, PATH],
	['a time that is no number', { ...good, lastWorkedAt: Number.NaN }, PATH],
	['one step in two spellings', { ...good, steps: { [STEP]: step(), [STEP.toUpperCase()]: step() } }, PATH],
	['a last step that is none', { ...good, lastStep: 'x' }, PATH],
])('invalid: %s', (_, row, id) => {
	expect(judgeDocument(row, NOW)).toEqual({ ok: false, id, code: 'INVALID' });
});

test('ids come in any case and are lower case afterwards', () => {
	const shouted = {
		...good,
		id: PATH.toUpperCase(),
		steps: { [STEP.toUpperCase()]: step() },
		lastStep: STEP.toUpperCase(),
	};

	expect(judgeDocument(shouted, NOW)).toMatchObject({
		ok: true,
		document: { id: PATH, steps: { [STEP]: step() }, lastStep: STEP },
	});
});

test('fields of a newer app are dropped and do not make a document bad', () => {
	expect(judgeDocument({ ...good, mood: 'fine' }, NOW)).toEqual({ ok: true, document: good });
});

test('a thousand steps are taken, one more is too large', () => {
	expect(judgeDocument({ ...good, steps: manySteps(LIMITS.stepsPerDocument) }, NOW)).toMatchObject({
		ok: true,
	});
	expect(judgeDocument({ ...good, steps: manySteps(LIMITS.stepsPerDocument + 1) }, NOW)).toEqual({
		ok: false,
		id: PATH,
		code: 'TOO_LARGE',
	});
});

test('a clock that is ahead is told so, wherever the time stands, and to the millisecond', () => {
	const [last, beyond] = [NOW + LIMITS.clockAheadMs, NOW + LIMITS.clockAheadMs + 1];

	expect(judgeDocument({ ...good, lastWorkedAt: last }, NOW)).toMatchObject({ ok: true });

	for (const row of [
		{ ...good, lastWorkedAt: beyond },
		{ ...good, steps: { [STEP]: step({ startedAt: beyond }) } },
		{ ...good, steps: { [STEP]: step({ finishedAt: beyond }) } },
	]) {
		expect(judgeDocument(row, NOW)).toEqual({ ok: false, id: PATH, code: 'CLOCK' });
	}
});

function step(fields: object = {}) {
	return { turn: 0, startedAt: 1, finishedAt: 1, ...fields };
}

function manySteps(count: number) {
	return Object.fromEntries(
		Array.from({ length: count }, (_, index) => [
			`00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
			step(),
		]),
	);
}
