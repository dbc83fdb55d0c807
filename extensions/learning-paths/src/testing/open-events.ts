import { Poke } from '@learning-paths/contract';

/** An open stream of pokes, as a device has it. */
export interface OpenEvents {
	/** Topics in the order in which they came. */
	topics: Poke['topic'][];
	/** Whether the server has ended it. */
	ended: boolean;
	close(): void;
}

/** Opens the events stream of a user, and resolves once it stands. @throws when the server refuses it. */
export async function openEvents(url: string, user: string, token: string): Promise<OpenEvents> {
	const leaving = new AbortController();
	const response = await fetch(new URL(`/learning/sync/v1/${user}/events`, url), {
		headers: { authorization: `Bearer ${token}` },
		signal: leaving.signal,
	});

	if (!response.ok || !response.body) throw new Error(`The events stream answered ${response.status}.`);

	const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
	const events: OpenEvents = { topics: [], ended: false, close: () => leaving.abort() };

	// The welcome: from now on the server knows of this stream.
	await reader.read();
	void listen();

	return events;

	async function listen(): Promise<void> {
		try {
			for (let part = await reader.read(); !part.done; part = await reader.read()) hear(part.value);

			events.ended = true;
		} catch {
			// Closed from this side.
		}
	}

	function hear(text: string): void {
		for (const [, data] of text.matchAll(/^data: (.*)$/gm)) {
			events.topics.push(Poke.parse(JSON.parse(data ?? '')).topic);
		}
	}
}
