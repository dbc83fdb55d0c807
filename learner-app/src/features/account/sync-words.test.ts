import { expect, it } from 'vitest';
import type { SyncStatus } from '../../data/queries/sync-status.ts';
import { syncWords } from './sync-words.ts';

const status: SyncStatus = {
	phase: 'ready',
	reason: null,
	unsentPaths: 1,
	unsentSteps: 2,
	workedPaths: 1,
	rejected: [],
	contactAt: null,
	repairedAt: null,
};

it.each(['signed-out', 'wrong-user', 'outdated'] as const)(
	'says why the sync is paused (%s), with a network or without',
	(reason) => {
		const paused: SyncStatus = { ...status, phase: 'paused', reason };

		for (const online of [true, false]) {
			expect(syncWords(paused, online)).toEqual({ tone: 'warn', key: `sync.reason.${reason}` });
		}
	},
);

it('counts what waits when nothing is wrong', () => {
	expect(syncWords(status, true)).toEqual({ tone: 'plain', key: 'sync.unsent' });
	expect(syncWords({ ...status, unsentPaths: 0, unsentSteps: 0 }, true).key).toBe('sync.saved');
});
