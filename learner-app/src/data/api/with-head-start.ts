/** A question that was asked before the app was there. */
export interface AskedAhead {
	address: string;
	reply: Promise<Response>;
	/** By the page's own clock, in ms since it began to load. */
	askedAt: number;
	/** Gives the question up. */
	stop: () => void;
}

/** Later the page that it was meant for is not the one that asks, and what was true may not be any more. */
const KEEPS_MS = 10_000;

export interface WithHeadStart {
	fetch: typeof fetch;
	/** Whether the answer to this question is on its way already, and nobody has taken it. */
	isAhead: (address: string) => boolean;
}

/**
 * Answers the first question for the address that was asked for ahead with the reply to that. Anything but a good answer is
 * asked for again, by those who know what to do about a bad one.
 *
 * @param deps.elapsed The page's own clock, in ms since it began to load.
 */
export function withHeadStart(
	asked: AskedAhead | null,
	deps: { fetch: typeof fetch; elapsed: () => number },
): WithHeadStart {
	let ahead = asked;

	const aheadOf = (address: unknown) =>
		ahead && ahead.address === address && deps.elapsed() - ahead.askedAt < KEEPS_MS ? ahead : null;

	return {
		isAhead: (address) => aheadOf(address) !== null,

		async fetch(input, init) {
			const method = init?.method ?? 'GET';
			const meant = aheadOf(input);

			// Whatever is changed, as who is signed in, may change the answer (I9).
			if (meant || method !== 'GET') ahead = null;

			const isUsable = method === 'GET' && init?.credentials === 'same-origin' && meant !== null;

			return (isUsable ? await take(meant, init.signal) : null) ?? deps.fetch(input, init);
		},
	};
}

/** @param signal Whoever asks gives up: a train's Wi-Fi may accept a connection and never answer. */
async function take(
	{ reply, stop }: AskedAhead,
	signal: AbortSignal | null | undefined,
): Promise<Response | null> {
	signal?.addEventListener('abort', stop);

	const response = await reply.catch(() => null);

	return response?.ok ? withoutDate(response) : null;
}

/** It was written before whoever takes the reply now had asked: the device's clock would be taken for one that is ahead. */
function withoutDate({ body, status, headers }: Response): Response {
	const others = new Headers(headers);

	others.delete('date');

	return new Response(body, { status, headers: others });
}
