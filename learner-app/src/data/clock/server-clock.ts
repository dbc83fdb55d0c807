/** The `Date` header has whole seconds: below this nothing can be said, and ordinary clocks are this exact. */
const TOLERANCE_MS = 2_000;

/** Longer on its way than this, a reply says too little about the time. */
const MAX_ROUND_TRIP_MS = 10_000;

/**
 * How far the server's clock is ahead of the device's, in ms; 0 when they agree as far as can be told, null when this
 * reply says nothing.
 *
 * @param seen The reply's `Date` header, and the device's time when the request went out and the reply came in.
 */
export function clockOffset(seen: {
	date: string | null;
	sentAt: number;
	receivedAt: number;
}): number | null {
	const server = seen.date === null ? Number.NaN : Date.parse(seen.date);
	const roundTrip = seen.receivedAt - seen.sentAt;

	if (Number.isNaN(server) || roundTrip < 0 || roundTrip > MAX_ROUND_TRIP_MS) return null;

	// The header was cut to whole seconds: on average the server was half a second further.
	const offset = server + 500 - (seen.sentAt + roundTrip / 2);

	return Math.abs(offset) <= TOLERANCE_MS + roundTrip / 2 ? 0 : Math.round(offset);
}
