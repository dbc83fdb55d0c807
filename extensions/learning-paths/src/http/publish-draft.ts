import type { PublishBody, Published } from '@learning-paths/contract';
import { oweCompletions, settleCompletions } from '../db/owed-completions.ts';
import { indexPath } from '../db/search-index.ts';
import { latestNumber, lockPath, publishRevision } from '../db/revisions.ts';
import { documentAssets } from '../domain/document-assets.ts';
import { searchIndex } from '../domain/search-index.ts';
import { ApiError, notFound } from './api-error.ts';
import type { Deps } from './deps.ts';
import { draftDocument, draftFingerprint } from './draft-document.ts';
import { blockText } from './block-text.ts';

type Needs = Pick<Deps, 'database' | 'blockKinds' | 'fingerprint' | 'now'>;

/**
 * Freezes a draft as the next revision and puts it before the learners. The caller has checked that the editor may.
 *
 * When it is published and something fails afterwards, the error is told all the same, and the path stays published: the
 * completions that are missing are written by the next publish of the path, or when a server starts.
 *
 * @throws ApiError `STALE_DRAFT`, `NOT_FOUND`
 */
export async function publishDraft(
	path: string,
	editor: string,
	body: PublishBody,
	deps: Needs,
): Promise<Published> {
	const { revision, ...published } = await freeze(path, editor, body, deps);

	await settleCompletions({ path, revision: revision.id }, deps.database);

	return { revision: revision.number, ...published };
}

function freeze(
	path: string,
	editor: string,
	body: PublishBody,
	deps: Needs,
): Promise<{ revision: { id: string; number: number }; publishedAt: number }> {
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

		const id = await publishRevision(
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
		await indexPath({ path, revision: id }, searchIndex(document, blockText(deps.blockKinds)), sql);
		await oweCompletions({ path, revision: id }, sql);

		return { revision: { id, number }, publishedAt: document.publishedAt };
	});
}
