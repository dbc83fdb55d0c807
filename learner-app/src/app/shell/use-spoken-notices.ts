import { type Ref, watch } from 'vue';
import type { MessageKey } from '../../i18n/locales.ts';
import { useI18n } from '../../i18n/use-i18n.ts';
import { useAnnounce } from '../../ui/announcer.ts';

/**
 * Says what changed to whoever does not see the notices, once per change. Their own elements cannot: what comes onto the screen
 * together with its words is passed over by many screen readers.
 */
export function useSpokenNotices(input: {
	online: Readonly<Ref<boolean>>;
	/** Why the sync is paused, when it is. */
	reason: Readonly<Ref<string | null>>;
	/** What is said of a new version, when there is one. */
	newVersion: Readonly<Ref<MessageKey | null>>;
}): void {
	const { t } = useI18n();
	const announce = useAnnounce();

	watch(input.online, (isOnline) => {
		if (!isOnline) announce(t('notice.offline'));
	});
	watch(input.reason, (reason) => {
		if (reason === 'signed-out' || reason === 'wrong-user') announce(t(`sync.reason.${reason}`));
	});
	watch(input.newVersion, (words) => {
		if (words) announce(t(words));
	});
}
