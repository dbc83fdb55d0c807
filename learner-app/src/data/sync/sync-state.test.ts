import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Failure } from '../api/outcome.ts';
import {
	type Effect,
	REPAIRS_IN_A_ROW,
	type SyncEvent,
	type SyncState,
	decide,
	initialSyncState,
} from './sync-state.ts';

const circumstances = { now: 1_000, random: 0.5 };

const failures: (Failure | { kind: 'storage' })[] = [
	{ kind: 'unreachable' },
	{ kind: 'unauthenticated', code: 'TOKEN_EXPIRED' },
	{ kind: 'wrong-user' },
	{ kind: 'outdated' },
	{ kind: 'busy', retryAfterMs: 60_000 },
	{ kind: 'refused', status: 404, code: 'NOT_FOUND' },
	{ kind: 'broken', status: 500 },
	{ kind: 'storage' },
];
const events: SyncEvent[] = [
	{ type: 'answered' },
	{ type: 'woken' },
	{ type: 'waited' },
	{ type: 'signed-in' },
	{ type: 'broken', because: 'generation' },
	{ type: 'broken', because: 'storage' },
	{ type: 'broken', because: 'clock' },
	{ type: 'broken', because: 'asked' },
	...failures.map((failure): SyncEvent => ({ type: 'failed', failure })),
];

const after = (...happened: SyncEvent[]): SyncState =>
	happened.reduce((state, event) => decide(state, event, circumstances).state, initialSyncState);
const fail = (kind: Failure['kind'] | 'storage'): SyncEvent => {
	const failure = failures.find((one) => one.kind === kind);

	if (!failure) throw new Error(kind);

	return { type: 'failed', failure };
};

describe('decide', () => {
	it.each([
		['unauthenticated', 'signed-out'],
		['wrong-user', 'wrong-user'],
		['outdated', 'outdated'],
	] as const)('pauses on %s, because only a person helps', (kind, reason) => {
		expect(after(fail(kind))).toMatchObject({ phase: 'paused', reason });
	});

	it.each([
		['unreachable', 'unreachable'],
		['broken', 'server'],
		['refused', 'server'],
		['storage', 'storage'],
	] as const)('waits and tries again on %s', (kind, reason) => {
		expect(after(fail(kind))).toMatchObject({ phase: 'waiting', reason });
	});

	it.each(['woken', 'answered'] as const)(
		'waits at least as long as the server asks, even when %s',
		(type) => {
			const busy = after(fail('busy'));

			expect(busy).toMatchObject({ phase: 'waiting', until: 61_000 });
			expect(decide(busy, { type }, circumstances)).toEqual({ state: busy, effects: [] });
			expect(decide(busy, { type: 'waited' }, { ...circumstances, now: 61_000 })).toMatchObject({
				state: { phase: 'ready' },
				effects: [{ do: 'pull' }],
			});
		},
	);

	it('waits longer from failure to failure, and forgets that after an answer', () => {
		const until = (state: SyncState) => (state.phase === 'waiting' ? state.until : 0);
		const once = after(fail('unreachable'));
		const twice = after(fail('unreachable'), { type: 'woken' }, fail('unreachable'));

		expect(until(twice)).toBeGreaterThan(until(once));
		expect(after(fail('unreachable'), { type: 'answered' })).toEqual(initialSyncState);
	});

	it('counts requests that fail together as one failure, and keeps the longest wait', () => {
		expect(after(fail('unreachable'), fail('unreachable'))).toEqual(after(fail('unreachable')));
		expect(after(fail('busy'), fail('unreachable'))).toMatchObject({ until: 61_000, failures: 1 });
	});

	it('pulls at once when woken from waiting for the network', () => {
		const decision = decide(after(fail('unreachable')), { type: 'woken' }, circumstances);

		expect(decision.state.phase).toBe('ready');
		expect(decision.effects).toEqual([{ do: 'pull' }]);
	});

	it('goes on after signing in, and never by itself', () => {
		const paused = after(fail('unauthenticated'));

		for (const type of ['woken', 'waited', 'answered'] as const) {
			expect(decide(paused, { type }, circumstances).state).toEqual(paused);
		}

		expect(decide(paused, { type: 'signed-in' }, circumstances).state.phase).toBe('ready');
	});

	it('repairs a bounded number of times in a row, then waits (I12)', () => {
		const broken: SyncEvent = { type: 'broken', because: 'storage' };
		const worn = after(...Array.from({ length: REPAIRS_IN_A_ROW }, () => broken));

		expect(decide(initialSyncState, broken, circumstances).effects).toEqual([
			{ do: 'repair', because: 'storage' },
		]);
		expect(decide(worn, broken, circumstances)).toMatchObject({
			state: { phase: 'waiting', reason: 'storage' },
			effects: [],
		});
	});

	it.each(['waited', 'woken', 'answered'] as const)(
		'makes up for the repair that it put off, once %s (I12)',
		(type) => {
			const broken: SyncEvent = { type: 'broken', because: 'storage' };
			const worn = after(...Array.from({ length: REPAIRS_IN_A_ROW + 1 }, () => broken));

			expect(decide(worn, { type }, { now: Number.MAX_SAFE_INTEGER, random: 0 })).toMatchObject({
				state: { phase: 'ready', repairs: 1, owed: null },
				effects: [{ do: 'repair', because: 'storage' }],
			});
		},
	);

	it('never forgets what is broken: it is repaired, or the repair is owed and comes with what leads back to ready', () => {
		const later = { now: Number.MAX_SAFE_INTEGER, random: 0 };
		const way: SyncEvent[] = [{ type: 'signed-in' }, { type: 'waited' }];
		const repairs = (effects: readonly Effect[]) => effects.some((effect) => effect.do === 'repair');

		fc.assert(
			fc.property(fc.array(fc.constantFrom(...events), { maxLength: 40 }), (happened) => {
				let state = initialSyncState;
				let isBroken = false;

				for (const event of happened) {
					const decision = decide(state, event, circumstances);

					isBroken = (isBroken || event.type === 'broken') && !repairs(decision.effects);
					state = decision.state;

					expect(state.owed !== null).toBe(isBroken);
				}

				for (const event of way) {
					const decision = decide(state, event, later);

					isBroken &&= !repairs(decision.effects);
					state = decision.state;
				}

				expect(isBroken && state.phase === 'ready').toBe(false);
			}),
		);
	});

	it('has a way back to ready from every state that any events lead to', () => {
		const way: SyncEvent[] = [{ type: 'signed-in' }, { type: 'waited' }, { type: 'answered' }];

		fc.assert(
			fc.property(fc.array(fc.constantFrom(...events)), (happened) => {
				const state = after(...happened);
				// A new app is the way out of `outdated`.
				const isOutdated = state.phase === 'paused' && state.reason === 'outdated';
				const later = { now: Number.MAX_SAFE_INTEGER, random: 0 };
				const back = way.reduce((at, event) => decide(at, event, later).state, state);

				expect(isOutdated || back.phase === 'ready').toBe(true);
			}),
		);
	});
});
