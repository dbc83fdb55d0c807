import type { Router } from 'vue-router';

/** Begins to load the page of an address while the database opens: the router would ask for it only when the app stands. */
export function loadPage(router: Router, address: string): void {
	const base = import.meta.env.BASE_URL.replace(/\/$/, '');

	if (!address.startsWith(base)) return;

	for (const { components } of router.resolve(address.slice(base.length) || '/').matched) {
		const page = components?.['default'];

		// What fails here, fails again for the router, which tells the learner.
		if (isLoader(page)) void page().catch(() => undefined);
	}
}

/** A page that is there already is an object; none of ours is a functional component. */
function isLoader(page: unknown): page is () => Promise<unknown> {
	return typeof page === 'function';
}
