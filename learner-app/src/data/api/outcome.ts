/** Why the server could not be asked, or would not answer. Each kind has one thing that the device does about it (see `sync/sync-state.ts`). */
export type Failure =
	/** No network, or nobody there. */
	| { kind: 'unreachable' }
	/** No session, or one that has ended. */
	| { kind: 'unauthenticated'; code: string }
	/** The session belongs to another learner than the one this tab shows. */
	| { kind: 'wrong-user' }
	/** The server no longer speaks this app's protocol. */
	| { kind: 'outdated' }
	/** Too many requests, or back-pressure. */
	| { kind: 'busy'; retryAfterMs: number }
	/** The request itself was refused: repeating it as it is would not help. */
	| { kind: 'refused'; status: number; code: string }
	/** An answer that is no answer: a 5xx, a proxy's page, something unreadable. */
	| { kind: 'broken'; status: number };

/** What came of asking the server: a failure is an ordinary outcome for an app that works offline. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export function succeeded<T>(value: T): Outcome<T> {
	return { ok: true, value };
}

export function failed(failure: Failure): Outcome<never> {
	return { ok: false, failure };
}
