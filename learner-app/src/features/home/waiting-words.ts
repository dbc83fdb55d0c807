import type { SyncStatus } from '../../data/queries/sync-status.ts';
import type { MessageKey } from '../../i18n/locales.ts';

const REASONS = ['unreachable', 'server', 'busy', 'storage', 'signed-out', 'wrong-user', 'outdated'] as const;

/** What a device says that is still waiting for its first paths: why they do not come, when the sync knows. */
export function waitingWords(status: Pick<SyncStatus, 'reason'> | null): MessageKey {
	const reason = REASONS.find((one) => one === status?.reason);

	return reason ? `sync.reason.${reason}` : 'app.loading';
}
