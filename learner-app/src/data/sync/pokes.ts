import { Poke } from '@learning-paths/contract';
import { Observable } from 'rxjs';
import { backoff } from './backoff.ts';

/** `open`: the stream stands (again), and whatever was missed has to be asked for. */
export type PokeEvent = 'open' | Poke['topic'];

/** What is used of the browser's `EventSource`. */
export type PokeSource = EventTarget & Pick<EventSource, 'readyState' | 'close'>;

export interface PokeDeps {
	openEvents: (address: string) => PokeSource;
	random: () => number;
}

/**
 * Listens for the server's "pull now" (I7). A browser gives an event stream up for good after any answer but 200, so it
 * is opened anew with growing pauses. Losing pokes costs freshness, never data.
 */
export function pokes(address: string, deps: PokeDeps): Observable<PokeEvent> {
	return new Observable((subscriber) => {
		let failures = 0;
		let timer: ReturnType<typeof setTimeout> | undefined;
		let events: PokeSource | undefined;

		const open = () => {
			events = deps.openEvents(address);

			events.addEventListener('open', () => {
				failures = 0;
				subscriber.next('open');
			});
			events.addEventListener('message', (event) => {
				const topic = 'data' in event ? readTopic(event.data) : null;

				if (topic) subscriber.next(topic);
			});
			events.addEventListener('error', () => {
				if (events?.readyState !== EVENT_SOURCE_CLOSED) return;

				failures += 1;
				timer = setTimeout(open, backoff(failures, deps.random()));
			});
		};

		open();

		return () => {
			clearTimeout(timer);
			events?.close();
		};
	});
}

const EVENT_SOURCE_CLOSED = 2;

function readTopic(data: unknown): Poke['topic'] | null {
	try {
		const poke = Poke.safeParse(JSON.parse(String(data)));

		return poke.success ? poke.data.topic : null;
	} catch {
		return null;
	}
}
