import { PublishBody, type Published } from '@learning-paths/contract';
import { recordCompletionsOfPath } from '../../db/completions.ts';
import { latestNumber, lockPath, publishRevision } from '../../db/revisions.ts';
import { documentAssets } from '../../domain/document-assets.ts';
import { ApiError, notFound } from '../api-error.ts';
import { editorOf } from '../callers.ts';
import type { Caller, Deps } from '../deps.ts';
import { draftDocument, draftFingerprint } from '../draft-document.ts';
import { parse, parseId } from '../parse.ts';
import type { Route } from '../route.ts';

type Needs = Pick<Deps, 'database' | 'blockKinds' | 'mayEdit' | 'fingerprint' | 'now'>;

/** `POST /editor/paths/:id/publish`: freezes the draft as the next revision and puts it before the learners. */
export const publishPath: Route<Caller, Needs> = {
	method: 'post',
	path: '/editor/paths/:id/publish',

	async handle(call, deps) {
		const path = parseId(call.params['id']);
		const editor = await editorOf(call.caller, path, deps);
		const body = parse(PublishBody, call.body ?? {});

		return { json: { data: await publish(path, editor, body, deps) } };
	},
};

function publish(path: string, editor: string, body: PublishBody, deps: Needs): Promise<Published> {
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

		await publishRevision(
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
		await recordCompletionsOfPath(path, sql);

		return { revision: number, publishedAt: document.publishedAt };
	});
}
