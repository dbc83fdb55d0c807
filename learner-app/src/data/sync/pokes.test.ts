import { afterEach, expect, it, vi } from 'vitest';
import { type PokeEvent, type PokeSource, pokes } from './pokes.ts';

afterEach(() => {
	vi.useRealTimers();
});

it.each([
	['a topic from the future', '{"topic":"weather"}', []],
	['a topic with more to it', '{"topic":"content","path":"x"}', ['content']],
	['no topic', '{}', []],
	['no JSON', 'progress', []],
])('goes on listening after %s (I7, I13)', (_what, data, heard) => {
	const source = new FakeEvents();
	const events: PokeEvent[] = [];
	const listening = pokes('/events', { openEvents: () => source, random: () => 0 }).subscribe((event) =>
		events.push(event),
	);

	source.dispatchEvent(new Event('open'));
	source.dispatchEvent(new MessageEvent('message', { data }));
	source.dispatchEvent(new MessageEvent('message', { data: '{"topic":"progress"}' }));
	listening.unsubscribe();

	expect(events).toEqual(['open', ...heard, 'progress']);
	expect(source.isClosed).toBe(true);
});

// A browser comes back by itself at a fixed time: a node that is started anew would be asked by all its devices in the same moment.
it('opens a stream that broke anew by itself, later from time to time, and never two', () => {
	vi.useFakeTimers();

	const opened: FakeEvents[] = [];
	const openEvents = () => {
		const source = new FakeEvents();

		opened.push(source);

		return source;
	};
	const listening = pokes('/events', { openEvents, random: () => 1 }).subscribe();
	const fail = () => opened.at(-1)?.dispatchEvent(new Event('error'));

	opened[0]?.dispatchEvent(new Event('open'));

	for (const pause of [2_000, 4_000, 8_000]) {
		fail();
		expect(opened.at(-1)?.isClosed).toBe(true);

		const before = opened.length;

		vi.advanceTimersByTime(pause - 1);
		expect(opened).toHaveLength(before);
		vi.advanceTimersByTime(1);
		expect(opened).toHaveLength(before + 1);
	}

	opened.at(-1)?.dispatchEvent(new Event('open'));
	fail();
	vi.advanceTimersByTime(2_000);
	expect(opened).toHaveLength(5);

	listening.unsubscribe();
	expect(opened.every(({ isClosed }) => isClosed)).toBe(true);
});

/** The browser's `EventSource`, which Node lacks: a test says what arrives. */
class FakeEvents extends EventTarget implements PokeSource {
	isClosed = false;

	close(): void {
		this.isClosed = true;
	}
}
