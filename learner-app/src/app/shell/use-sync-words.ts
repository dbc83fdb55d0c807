import { type ComputedRef, computed } from 'vue';
import { useLearning } from '../../data/use-learning.ts';
import { useObservable } from '../../data/use-observable.ts';
import { useI18n } from '../../i18n/use-i18n.ts';
import { useOnline } from '../../ui/use-online.ts';

export interface SyncWords {
	icon: 'check' | 'cloud' | 'device' | 'offline' | 'warning';
	text: string;
}

/** Where the learner's work is, in a few plain words. */
export function useSyncWords(): ComputedRef<SyncWords> {
	const { t } = useI18n();
	const { current } = useLearning();
	const status = useObservable(current.status$, null);
	const online = useOnline();

	return computed(() => {
		const { phase, unsentPaths = 0, unsentSteps = 0 } = status.value ?? {};

		if (!current.owner) return { icon: 'device', text: t('sync.device') };
		if (phase === 'paused') return { icon: 'warning', text: t(reasonKey(status.value?.reason)) };
		if (!online.value) return { icon: 'offline', text: t('sync.offline') };
		if (unsentSteps > 0) return { icon: 'cloud', text: t('sync.unsent', { count: unsentSteps }) };
		if (unsentPaths > 0) return { icon: 'cloud', text: t('sync.sending') };

		return { icon: 'check', text: t('sync.saved') };
	});
}

function reasonKey(reason: string | null | undefined) {
	return reason === 'wrong-user' || reason === 'outdated'
		? (`sync.reason.${reason}` as const)
		: 'sync.reason.signed-out';
}
