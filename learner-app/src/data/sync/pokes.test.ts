import { expect, it } from 'vitest';
import { type PokeEvent, type PokeSource, pokes } from './pokes.ts';

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
	expect(source.readyState).toBe(2);
});

/** The browser's `EventSource`, which Node lacks: a test says what arrives. */
class FakeEvents extends EventTarget implements PokeSource {
	readyState = 1;

	close(): void {
		this.readyState = 2;
	}
}
