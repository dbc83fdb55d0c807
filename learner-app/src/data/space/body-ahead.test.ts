import type { PathDocument } from '@learning-paths/contract';
import { toArray } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { later } from '../session/testing/session-stage.ts';
import { emptyPath } from '../testing/empty-path.ts';
import { bodyAhead } from './body-ahead.ts';

beforeEach(() => {
	vi.useFakeTimers();
});

afterEach(() => {
	vi.useRealTimers();
});

describe('bodyAhead', () => {
	it('says what was read, and nothing of another path', async () => {
		const { ahead } = start(Promise.resolve(emptyPath));

		expect(await all(ahead.of(emptyPath.id))).toEqual([emptyPath]);
		expect(await all(ahead.of('bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb'))).toEqual([]);
	});

	it('lets the database wait until somebody has asked for it, and sees it', async () => {
		const { ahead, painting, isShown } = start(Promise.resolve(emptyPath));

		expect(await isShown(900)).toBe(false);

		await all(ahead.of(emptyPath.id));
		expect(await isShown(500)).toBe(false);

		painting.happens();
		expect(await isShown(0)).toBe(true);
	});

	it.each<[string, Promise<PathDocument | null> | null]>([
		['nothing was read', null],
		['it is not on the device', Promise.resolve(null)],
	])('lets nothing wait when %s', async (_, document) => {
		const { ahead, isShown } = start(document);

		expect(await isShown(0)).toBe(true);
		expect(await all(ahead.of(emptyPath.id))).toEqual([]);
	});

	it.each([
		['it never comes', new Promise<never>(() => undefined)],
		['nobody asks for it', Promise.resolve(emptyPath)],
	])('lets nothing wait for ever when %s', async (_, document) => {
		const { painting, isShown } = start(document);

		painting.happens();
		expect(await isShown(1_000)).toBe(true);
	});
});

function start(document: Promise<PathDocument | null> | null) {
	const painting = later();
	const ahead = bodyAhead(document && { path: emptyPath.id, owner: null, document }, {
		afterPaint: () => painting.happened,
	});
	let isOver = false;

	void ahead.shown.then(() => (isOver = true));

	return {
		ahead,
		painting,
		/** Whether it is over that many milliseconds later. */
		isShown: async (ms: number) => {
			await vi.advanceTimersByTimeAsync(ms);

			return isOver;
		},
	};
}

async function all(source: ReturnType<ReturnType<typeof bodyAhead>['of']>): Promise<PathDocument[]> {
	return new Promise((resolve, reject) => {
		source.pipe(toArray()).subscribe({ next: resolve, error: reject });
	});
}
