import { type Ref, ref, watch } from 'vue';
import type { SyncStatus } from '../../data/queries/sync-status.ts';

/** What came of a repair: the number of paths that were compared with the account, and of those that are still not in it. */
export interface RepairOutcome {
	compared: number;
	missing: number;
}

/**
 * Asks for a repair and waits for what it did. Everything counts as unsent until the server has confirmed it again, so the
 * repair is over when nothing is unsent but what the server refuses.
 */
export function useRepair(
	status: Readonly<Ref<SyncStatus | null>>,
	deps: { ask: () => void; onDone: (outcome: RepairOutcome) => void },
) {
	const outcome = ref<RepairOutcome | null>(null);
	const running = ref(false);
	let before: number | null = null;

	watch(status, (now) => {
		if (!running.value || !now || now.repairedAt === before) return;
		if (now.phase !== 'ready' || now.unsentPaths > now.rejected.length) return;

		running.value = false;
		outcome.value = { compared: now.workedPaths, missing: now.rejected.length };
		deps.onDone(outcome.value);
	});

	return {
		outcome,
		running,
		repair: () => {
			before = status.value?.repairedAt ?? null;
			outcome.value = null;
			running.value = true;
			deps.ask();
		},
	};
}
