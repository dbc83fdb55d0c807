import type { PublishBody, Published } from '@learning-paths/contract';
import { recordCompletionsOfPath } from '../db/completions.ts';
import { indexPath } from '../db/search-index.ts';
import { latestNumber, lockPath, publishRevision } from '../db/revisions.ts';
import { documentAssets } from '../domain/document-assets.ts';
import { searchIndex } from '../domain/search-index.ts';
import { ApiError, notFound } from './api-error.ts';
import type { Deps } from './deps.ts';
import { draftDocument, draftFingerprint } from './draft-document.ts';
import { blockText } from './block-text.ts';

/**
 * Freezes a draft as the next revision and puts it before the learners. The caller has checked that the editor may.
 *
 * @throws ApiError `STALE_DRAFT`, `NOT_FOUND`
 */
export function publishDraft(
	path: string,
	editor: string,
	body: PublishBody,
	deps: Pick<Deps, 'database' | 'blockKinds' | 'fingerprint' | 'now'>,
): Promise<Published> {
	return deps.database.transaction(async (sql) => {
		if (!(await lockPath(path, sql))) throw notFound();

		const number = (await latestNumber(path, sql)) + 1;
		const document = await draftDocument(path, { revision: number, publishedAt: deps.now() }, sql, deps);
		const fingerprint = draftFingerprint(document, deps);

		if (body.draft !== undefined && body.draft !== fingerprint) {
			throw new ApiError(
				'STALE_DRAFT',
				'The draft has changed since you looked at it. Look again, then publish.',
			);
		}

		const revision = await publishRevision(
			{
				path,
				number,
				document,
				assets: documentAssets(document),
				fingerprint,
				publishedBy: editor,
				note: body.note ?? null,
				minor: body.minor ?? false,
			},
			sql,
		);
		await indexPath({ path, revision }, searchIndex(document, blockText(deps.blockKinds)), sql);
		await recordCompletionsOfPath(path, sql);

		return { revision: number, publishedAt: document.publishedAt };
	});
}
