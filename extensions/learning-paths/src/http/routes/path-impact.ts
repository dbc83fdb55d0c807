import type { Impact } from '@learning-paths/contract';
import { countLearners } from '../../db/impact.ts';
import { findPublishedDocument } from '../../db/revisions.ts';
import { compareDocuments } from '../../domain/compare-documents.ts';
import { editorOf } from '../callers.ts';
import type { Caller, Deps } from '../deps.ts';
import { draftDocument, draftFingerprint } from '../draft-document.ts';
import { parseId } from '../parse.ts';
import type { Route } from '../route.ts';

/** `GET /editor/paths/:id/impact`: what publishing the draft would change, and for whom. */
export const pathImpact: Route<Caller, Pick<Deps, 'database' | 'blockKinds' | 'mayEdit' | 'fingerprint'>> = {
	method: 'get',
	path: '/editor/paths/:id/impact',

	async handle(call, deps) {
		const path = parseId(call.params['id']);

		await editorOf(call.caller, path, deps);

		const draft = await draftDocument(path, { revision: 0, publishedAt: 0 }, deps.database, deps);
		const current = await findPublishedDocument(path, deps.database);
		const changes = compareDocuments(current, draft);
		const removed = changes.flatMap(({ kind, step }) => (kind === 'removed' && step ? [step] : []));

		return {
			json: {
				data: {
					draft: draftFingerprint(draft, deps),
					currentRevision: current?.revision ?? null,
					changes,
					learners: await countLearners(path, removed, deps.database),
				} satisfies Impact,
			},
		};
	},
};
