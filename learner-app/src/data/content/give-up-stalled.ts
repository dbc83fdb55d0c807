/** On a line that brings nothing for so long, as on a Wi-Fi that takes requests and never answers, the rest will not come either. */
export const STALLED_AFTER_MS = 30_000;

/**
 * Watches over one download, which may take as long as it likes while something comes.
 *
 * @param giveUp Ends it. Nothing else would: a browser waits for an answer for ever, and whoever waits for the file with it.
 */
export function giveUpStalled(giveUp: () => void) {
	let timer = setTimeout(giveUp, STALLED_AFTER_MS);

	const moved = () => {
		clearTimeout(timer);
		timer = setTimeout(giveUp, STALLED_AFTER_MS);
	};

	return {
		/** The same response, of which every piece that comes counts. */
		watched(response: Response): Response {
			moved();

			if (!response.body) return response;

			const pieces = new TransformStream<Uint8Array, Uint8Array>({
				transform(piece, out) {
					moved();
					out.enqueue(piece);
				},
			});

			return new Response(response.body.pipeThrough(pieces), {
				status: response.status,
				headers: response.headers,
			});
		},
		/** The download has ended, one way or the other. */
		ended: () => clearTimeout(timer),
	};
}
