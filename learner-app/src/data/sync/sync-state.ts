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
 * From every state there is a way back to `ready`; `outdated` is left by loading the new app.
 */
export type SyncState =
	| { phase: 'ready'; failures: number; repairs: number }
	| { phase: 'waiting'; reason: WaitReason; until: number; failures: number; repairs: number }
	| { phase: 'paused'; reason: PauseReason; failures: number; repairs: number };

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

export const initialSyncState: SyncState = { phase: 'ready', failures: 0, repairs: 0 };

/** Repairs in a row, without any success in between, before the loop waits instead: the disk may be full. */
export const REPAIRS_IN_A_ROW = 3;

/** The next state, and what is to be done. Total: every event has an answer in every state. */
export function decide(state: SyncState, event: SyncEvent, circumstances: Circumstances): Decision {
	switch (event.type) {
		case 'answered':
			return stay({ phase: 'ready', failures: 0, repairs: 0 }, state.phase === 'paused' ? state : null);
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

/** A late success must not lift a pause that a person has to lift. */
function stay(next: SyncState, unless: SyncState | null = null): Decision {
	return { state: unless ?? next, effects: [] };
}

function resume({ failures, repairs }: SyncState): Decision {
	return { state: { phase: 'ready', failures, repairs }, effects: [{ do: 'pull' }] };
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
	const { repairs } = state;

	const wait = (reason: WaitReason, atLeast = 0): SyncState => ({
		phase: 'waiting',
		reason,
		until: Math.max(isSameFailure ? state.until : 0, now + Math.max(atLeast, backoff(failures, random))),
		failures,
		repairs,
	});
	const pause = (reason: PauseReason): SyncState => ({ phase: 'paused', reason, failures, repairs });

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

	if (because === 'asked') return { state, effects: [{ do: 'repair', because }] };
	if (repairs <= REPAIRS_IN_A_ROW) {
		return { state: { ...state, repairs }, effects: [{ do: 'repair', because }] };
	}
	if (state.phase === 'paused') return stay(state);

	const failures = state.failures + 1;

	return stay({
		phase: 'waiting',
		reason: 'storage',
		until: now + backoff(failures, random),
		failures,
		repairs: 0,
	});
}
