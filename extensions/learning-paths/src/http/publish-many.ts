import type { PublishBody } from '@learning-paths/contract';
import { findPublishedDocument } from '../db/revisions.ts';
import { compareDocuments } from '../domain/compare-documents.ts';
import { ApiError } from './api-error.ts';
import { editorOf } from './callers.ts';
import type { Caller, Deps } from './deps.ts';
import { draftDocument } from './draft-document.ts';
import { publishDraft } from './publish-draft.ts';

type Needs = Pick<Deps, 'database' | 'blockKinds' | 'mayEdit' | 'fingerprint' | 'now'>;

/** What came of publishing several paths, as ids. */
export interface PublishedMany {
	published: string[];
	/** Learners see them as they are already. */
	unchanged: string[];
	refused: { path: string; message: string }[];
}

/** Publishes several paths, each for itself: one that is refused does not hold up the others. */
export async function publishMany(
	input: { paths: readonly string[]; note: PublishBody['note'] },
	caller: Caller,
	deps: Needs,
): Promise<PublishedMany> {
	const result: PublishedMany = { published: [], unchanged: [], refused: [] };

	for (const path of input.paths) {
		try {
			const editor = await editorOf(caller, path, deps);

			if (await isUnchanged(path, deps)) {
				result.unchanged.push(path);
			} else {
				await publishDraft(path, editor, { note: input.note }, deps);
				result.published.push(path);
			}
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			result.refused.push({ path, message: error.message });
		}
	}

	return result;
}

/** A revision more that says the same would tell learners of news where there is none. */
async function isUnchanged(path: string, deps: Needs): Promise<boolean> {
	const live = await findPublishedDocument(path, deps.database, { onlyVisible: true });

	if (!live) return false;

	const draft = await draftDocument(path, { revision: 0, publishedAt: 0 }, deps.database, deps);

	return compareDocuments(live, draft).length === 0;
}
