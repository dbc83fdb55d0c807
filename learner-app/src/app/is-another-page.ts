import type { RouteLocationNormalized } from 'vue-router';

type Place = Pick<RouteLocationNormalized, 'path' | 'query'>;

/**
 * Whether a way leads to a page that is read from its top. A search does not, nor what is chosen on a page: they change the address
 * while the learner stays where they are. Leafing in what was found does.
 */
export function isAnotherPage(to: Place, from: Place): boolean {
	if (to.path !== from.path) return true;

	return to.query['page'] !== from.query['page'] && to.query['search'] === from.query['search'];
}
