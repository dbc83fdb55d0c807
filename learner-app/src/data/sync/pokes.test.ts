import { expect, it } from 'vitest';
import { type PokeEvent, pokes } from './pokes.ts';

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
	expect(source.readyState).toBe(source.CLOSED);
});

/** The browser's `EventSource`, which Node lacks: a test says what arrives. */
class FakeEvents extends EventTarget implements EventSource {
	readonly CONNECTING = 0;
	readonly OPEN = 1;
	readonly CLOSED = 2;
	readonly url = '/events';
	readonly withCredentials = false;
	readyState = 1;
	onerror = null;
	onmessage = null;
	onopen = null;

	close(): void {
		this.readyState = 2;
	}
}
