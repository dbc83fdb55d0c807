import { findVisiblePath } from '../../db/access.ts';
import { findNumberedDocument } from '../../db/revisions.ts';
import { notFound } from '../api-error.ts';
import { parseId } from '../parse.ts';
import type { Route } from '../route.ts';
import { learnerAt } from './learner-at.ts';
import type { SyncCaller, SyncDeps } from './sync-deps.ts';

/** Largest Postgres `integer`: a number beyond it is no revision, and must not reach the query. */
const REVISION_MAX = 2_147_483_647;

/** `GET /sync/v1/:user/content/:path/:revision`: one revision of a path that the learner may see. It never changes. */
export const contentBody: Route<SyncCaller, Pick<SyncDeps, 'database'>> = {
	method: 'get',
	path: '/sync/v1/:user/content/:path/:revision',

	async handle(call, deps) {
		const learner = await learnerAt(call.params['user'], call.caller.credential, deps.database);
		const path = parseId(call.params['path']);
		const revision = parseRevision(call.params['revision']);
		const visible = await findVisiblePath(path, learner.profile, deps.database);
		const document = visible && (await findNumberedDocument(path, revision, deps.database));

		if (!document) throw notFound();

		return { headers: { 'cache-control': 'private, max-age=31536000, immutable' }, json: { data: document } };
	},
};

function parseRevision(value = ''): number {
	if (!/^\d{1,10}$/.test(value) || Number(value) > REVISION_MAX) throw notFound();

	return Number(value);
}
