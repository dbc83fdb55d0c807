import { RestoreBody, type Restored } from '@learning-paths/contract';
import { restoreDraft } from '../../db/restore-draft.ts';
import { findNumberedDocument, lockPath } from '../../db/revisions.ts';
import { ApiError, notFound } from '../api-error.ts';
import { editorOf } from '../callers.ts';
import type { Caller, Deps } from '../deps.ts';
import { draftDocument, draftFingerprint } from '../draft-document.ts';
import { parse, parseId } from '../parse.ts';
import type { Route } from '../route.ts';

type Needs = Pick<Deps, 'database' | 'blockKinds' | 'mayEdit' | 'fingerprint'>;

/** `POST /editor/paths/:id/restore`: makes the draft what a revision is. Learners see nothing of it until it is published. */
export const restorePath: Route<Caller, Needs> = {
	method: 'post',
	path: '/editor/paths/:id/restore',

	async handle(call, deps) {
		const path = parseId(call.params['id']);
		const editor = await editorOf(call.caller, path, deps);
		const body = parse(RestoreBody, call.body ?? {});

		return { json: { data: await restore(path, editor, body, deps) } };
	},
};

function restore(path: string, editor: string, body: RestoreBody, deps: Needs): Promise<Restored> {
	return deps.database.transaction(async (sql) => {
		if (!(await lockPath(path, sql))) throw notFound();

		const document = await findNumberedDocument(path, body.revision, sql);

		if (!document) throw notFound();

		const look = async () =>
			draftFingerprint(await draftDocument(path, { revision: 0, publishedAt: 0 }, sql, deps), deps);

		if (body.draft !== undefined && body.draft !== (await look())) {
			throw new ApiError(
				'STALE_DRAFT',
				'The draft has changed since you looked at it. Look again, then restore.',
			);
		}

		const missing = await restoreDraft(document, { editor, kinds: deps.blockKinds }, sql);

		return { draft: await look(), missing };
	});
}
