import { AccountExport, type ProgressDocument } from '@learning-paths/contract';
import type { LearningApi } from '../api/learning-api.ts';
import { type Outcome, succeeded } from '../api/outcome.ts';
import type { RejectedProgress } from '../database/documents.ts';
import type { OpenSpace } from './open-space.ts';

/** The file that a learner takes along. */
export interface ExportedData {
	/** What the server keeps; null for whoever learns without an account. */
	account: AccountExport | null;
	/** What is on this device, whether or not the account has it already. */
	device: { progress: ProgressDocument[]; rejected: RejectedProgress[]; paths: string[] };
}

/** Everything that is kept about a learner, on the server and here. */
export async function exportData(
	{ owner, database }: Pick<OpenSpace, 'owner' | 'database'>,
	api: Pick<LearningApi, 'exportMe'>,
): Promise<Outcome<ExportedData>> {
	const account = owner ? await api.exportMe(AccountExport) : succeeded(null);

	if (!account.ok) return account;

	const [progress, rejected, paths] = await Promise.all([
		database.progress.find().exec(),
		database.rejected.find().exec(),
		database.paths.find().exec(),
	]);

	return succeeded({
		account: account.value,
		device: {
			progress: progress.map((document) => document.toMutableJSON()),
			rejected: rejected.map((document) => document.toMutableJSON()),
			paths: paths.map(({ title }) => title),
		},
	});
}
