import { expect, test, vi } from 'vitest';
import { nextTick, ref } from 'vue';
import type { SyncStatus } from '../../data/queries/sync-status.ts';
import { useRepair } from './use-repair.ts';

const calm: SyncStatus = {
	phase: 'ready',
	reason: null,
	unsentPaths: 0,
	unsentSteps: 0,
	workedPaths: 3,
	rejected: [],
	contactAt: 1,
	repairedAt: 1,
};

test('says what a repair did once everything is confirmed again, and not before', async () => {
	const status = ref<SyncStatus | null>(calm);
	const done = vi.fn();
	const { repair, running, outcome } = useRepair(status, { ask: vi.fn(), onDone: done });

	repair();
	status.value = { ...calm, contactAt: 2 };
	await nextTick();
	status.value = { ...calm, repairedAt: 2, unsentPaths: 3 };
	await nextTick();
	expect(running.value).toBe(true);
	expect(done).not.toHaveBeenCalled();

	status.value = {
		...calm,
		repairedAt: 2,
		unsentPaths: 1,
		rejected: [{ id: 'x', code: 'UNAVAILABLE', at: 1 }],
	};
	await nextTick();
	expect(running.value).toBe(false);
	expect(outcome.value).toEqual({ compared: 3, missing: 1 });
	expect(done).toHaveBeenCalledWith({ compared: 3, missing: 1 });
});
