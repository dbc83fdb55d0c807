import type { Instance } from '../../directus/src/testing/start-instance.ts';
import type { BenchLearner } from './learners.ts';
import type { Subject } from './load.ts';

/** Everything that is compared, in the order of the table. */
export function subjectsOf(
	instance: Instance,
	bare: { url: string; pid: number },
	adminToken: string,
): Subject[] {
	const ours = { url: instance.url, pid: instance.pid };

	return [
		{ name: 'pull: ours', ...ours, request: pull('/learning') },
		{ name: 'pull: bare', ...bare, request: pull('/learning') },
		{ name: 'pull: ordinary endpoint', ...ours, request: pull('/ordinary') },
		{ name: 'pull: items API', ...ours, request: itemsApi },
		{ name: 'push: ours', ...ours, request: push('/learning') },
		{ name: 'push: bare', ...bare, request: push('/learning') },
		{ name: 'push: ordinary endpoint', ...ours, request: push('/ordinary') },
	];

	/**
	 * What a client without our routes would ask; as an admin, because learners have no permission there. There is no push
	 * beside it: `adapters/protect-records.ts` refuses everyone who writes progress by the items API, admins too, so that whatever
	 * was measured would be something that nobody can do.
	 */
	function itemsApi({ profile }: BenchLearner) {
		const filter = `filter[user_profile][_eq]=${profile}&filter[version][_gt]=${BEYOND}`;

		return {
			method: 'GET' as const,
			path: `/items/learning_path_progress?${filter}&limit=100&sort=version`,
			headers: { authorization: `Bearer ${adminToken}` },
		};
	}
}

/** Nothing is new: the request that devices send most. */
function pull(prefix: string) {
	return ({ user, token, generation }: BenchLearner) => ({
		method: 'GET' as const,
		path: `${prefix}/sync/v1/${user}/progress?generation=${generation}&version=${BEYOND}&batch=100`,
		headers: { authorization: `Bearer ${token}` },
	});
}

/** A version that no learner reaches in a run. */
const BEYOND = 999_999_999;

/** One step was worked on. */
function push(prefix: string) {
	return ({ user, token, path, step }: BenchLearner, turn: number) => ({
		method: 'POST' as const,
		path: `${prefix}/sync/v1/${user}/progress`,
		headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
		body: JSON.stringify({
			documents: [
				{
					id: path,
					attempt: 0,
					steps: { [step]: { turn: 0, startedAt: 1, finishedAt: null } },
					lastStep: step,
					lastWorkedAt: turn,
				},
			],
		}),
	});
}
