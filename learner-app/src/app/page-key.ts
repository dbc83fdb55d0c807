import type { RouteLocationNormalizedLoaded } from 'vue-router';

/** Addresses with the same key are the same page, which stays; for all others it is made anew. */
export function pageKey(route: Pick<RouteLocationNormalizedLoaded, 'name' | 'path' | 'params'>): string {
	return route.name === 'step' ? `steps of ${String(route.params['path'])}` : route.path;
}
