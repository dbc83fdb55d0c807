import type { Failure } from '../api/outcome.ts';
import { backoff } from './backoff.ts';

/**
 * How the device stands with the server. Pure: the loop tells what happened, and does what this says.
 *
 *            answered                failed (network, 5xx, busy, storage)
 *   ┌────► ready ◄──────────────┐  ┌──────────────────────────────┐
 *   │        │  failed          │  │                              │
 *   │        └────────────► waiting ◄─────────────────────────────┘
 *   │ signed-in                 (until a time, or woken)
 *   └───── paused  (signed-out · wrong-user · outdated: nothing but a person helps)
 *
 * From every state there is a way back to `ready`; `outdated` is left by loading the new app. What is broken is repaired on the way:
 * a replication that is broken says nothing any more, and `ready` would be a lie.
 */
export type SyncState =
	| ({ phase: 'ready' } & Past)
	| ({ phase: 'waiting'; reason: WaitReason; until: number } & Past)
	| ({ phase: 'paused'; reason: PauseReason } & Past);

interface Past {
	/** Failures in a row: each makes the next wait longer. */
	failures: number;
	/** Repairs in a row, without any answer in between. */
	repairs: number;
	/** A repair that was put off. */
	owed: RepairReason | null;
}

export type WaitReason = 'unreachable' | 'server' | 'busy' | 'storage';
export type PauseReason = 'signed-out' | 'wrong-user' | 'outdated';

/** Why the replication is thrown away and started anew, which is safe because the server never lowers anything (I3, I12). */
export type RepairReason = 'generation' | 'storage' | 'clock' | 'forgotten' | 'asked';

export type SyncEvent =
	/** The server answered, and the answer was stored. */
	| { type: 'answered' }
	| { type: 'failed'; failure: Failure | { kind: 'storage' } }
	/** Something changed for the better: online again, the tab is looked at again, the learner asked. */
	| { type: 'woken' }
	/** The time of a waiting state has come. */
	| { type: 'waited' }
	/** Someone signed in: a session is there again. */
	| { type: 'signed-in' }
	/** Something local went wrong that only starting anew heals. */
	| { type: 'broken'; because: RepairReason };

/** What a decision needs besides: the time, and a number between 0 and 1. */
export interface Circumstances {
	now: number;
	random: number;
}

export interface Decision {
	state: SyncState;
	/** What the loop has to do now. */
	effects: Effect[];
}

export type Effect = { do: 'pull' } | { do: 'repair'; because: RepairReason };

const GOOD: Past = { failures: 0, repairs: 0, owed: null };

export const initialSyncState: SyncState = { phase: 'ready', ...GOOD };

/** Repairs in a row, without any success in between, before the loop waits instead: the disk may be full. */
export const REPAIRS_IN_A_ROW = 3;

/** The next state, and what is to be done. Total: every event has an answer in every state. */
export function decide(state: SyncState, event: SyncEvent, circumstances: Circumstances): Decision {
	switch (event.type) {
		case 'answered':
			return answered(state);
		case 'failed':
			return stay(afterFailure(state, event.failure, circumstances));
		case 'woken':
			return wake(state);
		case 'waited':
			return state.phase === 'waiting' && circumstances.now >= state.until ? resume(state) : stay(state);
		case 'signed-in':
			return state.phase === 'paused' && state.reason !== 'outdated' ? resume(state) : stay(state);
		case 'broken':
			return repair(state, event.because, circumstances);
	}
}

function stay(state: SyncState): Decision {
	return { state, effects: [] };
}

/**
 * A late success must not lift a pause that a person has to lift, nor a wait that the server has asked for: requests go out
 * together, and one may be answered after another was sent away.
 */
function answered(state: SyncState): Decision {
	if (state.phase === 'paused' || (state.phase === 'waiting' && state.reason === 'busy')) return stay(state);
	if (state.owed !== null) return resume({ ...state, ...GOOD, owed: state.owed });

	return stay({ phase: 'ready', ...GOOD });
}

function resume({ failures, repairs, owed }: Past): Decision {
	return owed === null
		? { state: { phase: 'ready', failures, repairs, owed }, effects: [{ do: 'pull' }] }
		: {
				state: { phase: 'ready', failures, repairs: repairs + 1, owed: null },
				effects: [{ do: 'repair', because: owed }],
			};
}

/** The server's own wish to be left alone is respected even when the network comes back. */
function wake(state: SyncState): Decision {
	if (state.phase === 'ready') return { state, effects: [{ do: 'pull' }] };

	return state.phase === 'waiting' && state.reason !== 'busy' ? resume(state) : stay(state);
}

function afterFailure(
	state: SyncState,
	failure: Extract<SyncEvent, { type: 'failed' }>['failure'],
	{ now, random }: Circumstances,
): SyncState {
	// Requests that were under way together fail together: that is one failure, and the longest wait of them counts.
	const isSameFailure = state.phase === 'waiting';
	const failures = isSameFailure ? state.failures : state.failures + 1;
	const { repairs, owed } = state;

	const wait = (reason: WaitReason, atLeast = 0): SyncState => ({
		phase: 'waiting',
		reason,
		until: Math.max(isSameFailure ? state.until : 0, now + Math.max(atLeast, backoff(failures, random))),
		failures,
		repairs,
		owed,
	});
	const pause = (reason: PauseReason): SyncState => ({ phase: 'paused', reason, failures, repairs, owed });

	// Requests that were under way when the pause began may still fail: the pause has the better reason.
	if (state.phase === 'paused') return state;

	switch (failure.kind) {
		case 'unauthenticated':
			return pause('signed-out');
		case 'wrong-user':
			return pause('wrong-user');
		case 'outdated':
			return pause('outdated');
		case 'busy':
			return wait('busy', failure.retryAfterMs);
		case 'unreachable':
			return wait('unreachable');
		case 'storage':
			return wait('storage');
		case 'refused':
		case 'broken':
			return wait('server');
	}
}

function repair(state: SyncState, because: RepairReason, { now, random }: Circumstances): Decision {
	const repairs = state.repairs + 1;
	const isWorn = because !== 'asked' && repairs > REPAIRS_IN_A_ROW;

	if (!isWorn) {
		// What a person asks for does not count, and does all that any repair does.
		const counted = because === 'asked' ? state.repairs : repairs;

		return { state: { ...state, repairs: counted, owed: null }, effects: [{ do: 'repair', because }] };
	}

	// A new generation asks for more than the other reasons: what the server acknowledged counts for nothing any more.
	const owed = state.owed === 'generation' ? state.owed : because;

	if (state.phase === 'paused') return stay({ ...state, owed });

	const failures = state.failures + 1;

	return stay({
		phase: 'waiting',
		reason: 'storage',
		until: now + backoff(failures, random),
		failures,
		repairs: 0,
		owed,
	});
}
