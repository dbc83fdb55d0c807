import { Poke } from '@learning-paths/contract';

/** Reads a real stream of pokes until told to stop; when it breaks, it is opened again, and counts as a poke. */
export function listenToPokes(
	input: { url: () => string; path: string; token: string },
	poke: (topic: Poke['topic']) => void,
): () => void {
	const stopped = new AbortController();

	void listen();

	return () => stopped.abort();

	async function listen(): Promise<void> {
		while (!stopped.signal.aborted) {
			try {
				const response = await fetch(new URL(input.path, input.url()), {
					headers: { authorization: `Bearer ${input.token}` },
					signal: stopped.signal,
				});

				poke('progress');
				for await (const text of response.body?.pipeThrough(new TextDecoderStream()) ?? []) hear(text);
			} catch {
				await new Promise((resolve) => setTimeout(resolve, 50));
			}
		}
	}

	function hear(text: string): void {
		for (const [, data] of text.matchAll(/^data: (.*)$/gm)) poke(Poke.parse(JSON.parse(data ?? '')).topic);
	}
}
