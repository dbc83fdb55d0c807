import type { SyncStatus } from '../../data/queries/sync-status.ts';
import type { MessageKey } from '../../i18n/locales.ts';

export interface SyncWords {
	tone: 'plain' | 'good' | 'warn';
	key: MessageKey;
}

const REASONS = ['unreachable', 'server', 'busy', 'storage', 'signed-out', 'wrong-user', 'outdated'] as const;

/** The one sentence that says how things stand: trouble before waiting work, waiting work before "all is well". */
export function syncWords(status: SyncStatus, online: boolean): SyncWords {
	const reason = REASONS.find((one) => one === status.reason);

	if (status.phase === 'paused' && reason) return { tone: 'warn', key: `sync.reason.${reason}` };
	if (!online) return { tone: 'plain', key: 'sync.offline' };
	if (status.phase === 'waiting' && reason) return { tone: 'warn', key: `sync.reason.${reason}` };
	if (status.unsentSteps > 0) return { tone: 'plain', key: 'sync.unsent' };
	if (status.unsentPaths > 0) return { tone: 'plain', key: 'sync.unsentNothingElse' };

	return { tone: 'good', key: 'sync.saved' };
}
