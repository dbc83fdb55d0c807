import { Poke } from '@learning-paths/contract';
import { Observable } from 'rxjs';
import { backoff } from './backoff.ts';

/** `open`: the stream stands (again), and whatever was missed has to be asked for. */
export type PokeEvent = 'open' | Poke['topic'];

/** What is used of the browser's `EventSource`. */
export type PokeSource = EventTarget & Pick<EventSource, 'close'>;

export interface PokeDeps {
	openEvents: (address: string) => PokeSource;
	random: () => number;
}

/**
 * Listens for the server's "pull now" (I7). Losing pokes costs freshness, never data.
 *
 * A stream that broke is opened anew from here, with growing pauses and jitter. Left to itself a browser gives it up for good
 * after any answer but 200, and after all else comes back at a fixed time: all devices of a node that is started anew would ask at once.
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
				events?.close();
				failures += 1;
				clearTimeout(timer);
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

function readTopic(data: unknown): Poke['topic'] | null {
	try {
		const poke = Poke.safeParse(JSON.parse(String(data)));

		return poke.success ? poke.data.topic : null;
	} catch {
		return null;
	}
}
