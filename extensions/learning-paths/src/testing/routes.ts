import { randomUUID } from 'node:crypto';
import type { Person } from './people.ts';

/** Every route of `/learning`, with the places of its address filled in. */
export interface RouteSample {
	method: string;
	path: string;
	/** The place that an id belongs in, for tests that put something else there. */
	withId?: (id: string) => string;
}

/** One good address of every route. @param ids What to put where the route takes an id; unknown ids when absent. */
export function everyRoute(
	person: Pick<Person, 'user'>,
	ids: { path?: string; file?: string } = {},
): RouteSample[] {
	const { path = randomUUID(), file = randomUUID() } = ids;
	const sync = `/learning/sync/v1/${person.user}`;
	const plain: [method: string, path: string][] = [
		['POST', '/learning/register'],
		['GET', '/learning/register/verify'],
		['POST', '/learning/password/request'],
		['POST', '/learning/password/reset'],
		['GET', '/learning/paths'],
		['GET', '/learning/me'],
		['PATCH', '/learning/me'],
		['DELETE', '/learning/me'],
		['GET', '/learning/me/export'],
		['PATCH', '/learning/me/password'],
		['GET', '/learning/me/paths/assigned'],
		['GET', '/learning/me/paths/started'],
		['POST', '/learning/editor/audience/import'],
		['GET', `${sync}/content`],
		['GET', `${sync}/progress`],
		['POST', `${sync}/progress`],
	];
	const withIds: [method: string, withId: (id: string) => string, good: string][] = [
		['GET', (id) => `/learning/paths/${id}`, path],
		['GET', (id) => `/learning/me/paths/${id}/progress`, path],
		['GET', (id) => `/learning/assets/${id}`, file],
		['GET', (id) => `/learning/editor/paths/${id}/preview`, path],
		['GET', (id) => `/learning/editor/paths/${id}/impact`, path],
		['GET', (id) => `/learning/editor/paths/${id}/report`, path],
		['GET', (id) => `/learning/editor/paths/${id}/report.csv`, path],
		['GET', (id) => `/learning/editor/paths/${id}/learners`, path],
		['GET', (id) => `/learning/editor/paths/${id}/timeline`, path],
		['GET', (id) => `/learning/editor/profiles/${id}/report.csv`, randomUUID()],
		['GET', (id) => `/learning/editor/profiles/${id}/paths`, randomUUID()],
		['POST', (id) => `/learning/editor/paths/${id}/publish`, path],
		['GET', (id) => `/learning/editor/paths/${id}/revisions`, path],
		['POST', (id) => `/learning/editor/paths/${id}/restore`, path],
		['GET', (id) => `/learning/editor/paths/${id}/audience`, path],
		['GET', (id) => `/learning/editor/paths/${id}/candidates`, path],
		['POST', (id) => `/learning/editor/paths/${id}/assign`, path],
		['POST', (id) => `/learning/editor/paths/${id}/unassign`, path],
		['POST', (id) => `/learning/editor/progress/${id}/reset`, randomUUID()],
		['GET', (id) => `/learning/editor/assets/${id}`, file],
		['GET', (id) => `${sync}/content/${id}/1`, path],
		['GET', (id) => `${sync}/content/${path}/${id}`, '1'],
		['PUT', (id) => `${sync}/saved/${id}`, path],
		['DELETE', (id) => `${sync}/saved/${id}`, path],
		['GET', (id) => `/learning/sync/v1/${id}/progress`, person.user],
		['GET', (id) => `/learning/sync/v1/${id}/content`, person.user],
		['POST', (id) => `/learning/sync/v1/${id}/progress`, person.user],
		['GET', (id) => `/learning/sync/${id}/x`, 'v2'],
	];

	return [
		...plain.map(([method, address]) => ({ method, path: address })),
		...withIds.map(([method, withId, good]) => ({ method, path: withId(good), withId })),
	];
}
