/** Reads a real stream of pokes until told to stop; when it breaks, it is opened again, which `opened` tells. */
export function listenToPokes(
	input: { url: () => string; path: string; token: string },
	tell: {
		opened: () => void;
		/** With the text of a line that is no comment: what follows `data: `, or all of a line that is none. */
		said: (text: string) => void;
	},
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

				if (!response.ok) throw new Error(`The stream of pokes was answered with ${response.status}.`);

				tell.opened();
				await hear(response);
			} catch {
				await new Promise((resolve) => setTimeout(resolve, 50));
			}
		}
	}

	/** Line by line, however the network cuts the text. What a broken stream leaves of a line is none. */
	async function hear(response: Response): Promise<void> {
		let rest = '';

		for await (const text of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
			const lines = (rest + text).split('\n');

			rest = lines.pop() ?? '';

			for (const line of lines) {
				if (line !== '' && !line.startsWith(':')) tell.said(line.replace(/^data: /, ''));
			}
		}
	}
}
