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
		if (!current.owner) return { icon: 'device', text: t('sync.device') };
		// Until the database has answered nobody knows, and "all is in your account" might be a lie.
		if (!status.value) return { icon: 'cloud', text: t('app.loading') };

		const { phase, reason, unsentPaths, unsentSteps, contactAt } = status.value;

		if (phase === 'paused') return { icon: 'warning', text: t(reasonKey(reason)) };
		if (!online.value) return { icon: 'offline', text: t('sync.offline') };
		if (unsentSteps > 0) return { icon: 'cloud', text: t('sync.unsent', { count: unsentSteps }) };
		if (unsentPaths > 0) return { icon: 'cloud', text: t('sync.sending') };

		// Nobody has told this device yet what there is.
		if (contactAt === null) {
			return phase === 'waiting'
				? { icon: 'offline', text: t('sync.reason.unreachable') }
				: { icon: 'cloud', text: t('app.loading') };
		}

		return { icon: 'check', text: t('sync.saved') };
	});
}

function reasonKey(reason: string | null) {
	return reason === 'wrong-user' || reason === 'outdated'
		? (`sync.reason.${reason}` as const)
		: 'sync.reason.signed-out';
}
