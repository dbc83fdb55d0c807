import { join, type ProgressDocument, sameProgress } from '@learning-paths/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyProgress } from '../testing/any-progress.ts';
import { applyPush, type PushedRow } from './apply-push.ts';

const someProgress = fc.array(anyProgress, { maxLength: 6 });
const everything = new Set(['10000000-0000-4000-8000-000000000000', '20000000-0000-4000-8000-000000000000']);
const nothing: ReadonlyMap<string, ProgressDocument> = new Map();

test('I3: pushing again what was pushed changes nothing', () => {
	fc.assert(
		fc.property(someProgress, someProgress, (stored, pushed) => {
			const held = push(pushed, push(stored).held).held;
			const again = push(pushed, held);

			expect(again.changed).toEqual([]);
			expect(again.held).toEqual(held);
		}),
	);
});

test('I3: what the server holds is never lowered', () => {
	fc.assert(
		fc.property(someProgress, someProgress, (stored, pushed) => {
			const before = push(stored).held;

			for (const document of push(pushed, before).changed) {
				const old = before.get(document.id);

				expect(old === undefined || sameProgress(join(old, document), document)).toBe(true);
			}
		}),
	);
});

test('I1: the order of rows and the cut into pushes do not matter', () => {
	fc.assert(
		fc.property(someProgress, fc.nat(), (pushed, cut) => {
			const at = cut % (pushed.length + 1);
			const inOne = push(pushed).held;
			const inTwo = push(pushed.slice(at), push(pushed.slice(0, at)).held).held;
			const backwards = push(pushed.toReversed()).held;

			expect(Object.fromEntries(inTwo)).toEqual(Object.fromEntries(inOne));
			expect(Object.fromEntries(backwards)).toEqual(Object.fromEntries(inOne));
		}),
	);
});

test('I5: a conflict comes back exactly where the joined document differs from a pushed one', () => {
	fc.assert(
		fc.property(someProgress, someProgress, (stored, pushed) => {
			const { held, conflicts } = push(pushed, push(stored).held);
			const differing = pushed.filter((document) => !isHeld(document, held)).map(({ id }) => id);

			expect(conflicts.map(({ id }) => id).sort()).toEqual([...new Set(differing)].sort());
			for (const document of conflicts) expect(document).toBe(held.get(document.id));
		}),
	);
});

test('I6: rows for closed paths are rejected by their place, and the others are stored', () => {
	fc.assert(
		fc.property(someProgress, (pushed) => {
			const [open] = everything;
			const { rejected, held } = push(pushed, nothing, new Set([String(open)]));
			const isOpen = (document: ProgressDocument) => document.id === open;

			expect(rejected).toEqual(
				pushed.flatMap((document, index) =>
					isOpen(document) ? [] : [{ index, id: document.id, code: 'UNAVAILABLE' }],
				),
			);
			expect(held).toEqual(push(pushed.filter(isOpen)).held);
		}),
	);
});

/** Such a document was stored, and no device could read a page with it any more: the schema of the reply has the same limit. */
test('I6: a row that would make the stored document too large is rejected, and what is stored stays', () => {
	const [id = ''] = everything;
	const stepsFrom = (from: number): ProgressDocument => ({
		id,
		attempt: 0,
		steps: Object.fromEntries(
			Array.from({ length: 600 }, (_, at) => [
				`00000000-0000-4000-8000-${String(from + at).padStart(12, '0')}`,
				{ turn: 0, startedAt: 1, finishedAt: null },
			]),
		),
		lastStep: null,
		lastWorkedAt: 1,
	});
	const before = push([stepsFrom(0)]).held;

	expect(push([stepsFrom(600)], before)).toMatchObject({
		held: before,
		changed: [],
		conflicts: [],
		rejected: [{ index: 0, id, code: 'TOO_LARGE' }],
	});
	expect(push([stepsFrom(400)], before)).toMatchObject({ rejected: [] });
});

test('every attempt that lost is archived, and no other', () => {
	fc.assert(
		fc.property(someProgress, someProgress, (stored, pushed) => {
			const before = push(stored).held;
			const { held, archived } = push(pushed, before);

			for (const document of archived) {
				expect(document.attempt).toBeLessThan(held.get(document.id)?.attempt ?? -1);
			}

			const lost = [...before.values(), ...pushed].filter(
				(document) => document.attempt < (held.get(document.id)?.attempt ?? 0),
			);

			for (const document of lost) expect(covers(archived, document)).toBe(true);
		}),
	);
});

function push(
	documents: readonly ProgressDocument[],
	stored: ReadonlyMap<string, ProgressDocument> = nothing,
	open: ReadonlySet<string> = everything,
) {
	const rows = documents.map((document, index): PushedRow => ({ index, document }));
	const outcome = applyPush(rows, stored, open);

	return {
		...outcome,
		held: new Map([...stored, ...outcome.changed.map((document) => [document.id, document] as const)]),
	};
}

function isHeld(document: ProgressDocument, held: ReadonlyMap<string, ProgressDocument>): boolean {
	const now = held.get(document.id);

	return now !== undefined && sameProgress(now, document);
}

/** Whether the archived documents of this attempt, joined, know everything that this one does. */
function covers(archived: readonly ProgressDocument[], document: ProgressDocument): boolean {
	const [first, ...others] = archived.filter(
		({ id, attempt }) => id === document.id && attempt === document.attempt,
	);

	if (!first) return false;

	const joined = others.reduce(join, first);

	return sameProgress(join(joined, document), joined);
}
