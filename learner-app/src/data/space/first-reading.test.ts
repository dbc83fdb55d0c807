import { NEVER, firstValueFrom, of, throwError } from 'rxjs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { later } from '../session/testing/session-stage.ts';
import { firstReading } from './first-reading.ts';

beforeEach(() => {
	vi.useFakeTimers();
});

afterEach(() => {
	vi.useRealTimers();
});

it('waits for nobody when nobody asks', async () => {
	const { ended } = start();

	expect(await isOver(ended, 1)).toBe(true);
});

it('waits until what was asked is answered, and can be seen', async () => {
	const { reading, ended, painting } = start();

	expect(await firstValueFrom(reading.watch(of('text')))).toBe('text');
	expect(await isOver(ended, 5_000)).toBe(false);

	painting.happens();
	expect(await isOver(ended, 0)).toBe(true);
});

it.each([
	['fails', throwError(() => new Error('broken'))],
	['never comes', NEVER],
])('does not wait for ever for an answer that %s', async (_, source) => {
	const { reading, ended, painting } = start();

	reading.watch(source).subscribe({ error: () => undefined });
	painting.happens();

	expect(await isOver(ended, 1_000)).toBe(true);
});

function start() {
	const painting = later();
	const reading = firstReading({ afterPaint: () => painting.happened });

	return { reading, ended: reading.ended(), painting };
}

/** Whether it has ended that many milliseconds later. */
async function isOver(ended: Promise<void>, ms: number): Promise<boolean> {
	let over = false;

	void ended.then(() => (over = true));
	await vi.advanceTimersByTimeAsync(ms);

	return over;
}
