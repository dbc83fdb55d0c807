import { shallowRef } from 'vue';
import type { Router } from 'vue-router';

/** The address of a page that was asked for and could not be loaded; null while there is none. */
export const failedPage = shallowRef<string | null>(null);

let lacksPart = false;

/** Notes that a part did not come which every page needs: it is said wherever the learner goes, until the page is loaded anew. */
export function notePartMissing(): void {
	lacksPart = true;
	failedPage.value = window.location.href;
}

/** Notes when a page cannot be loaded, as after an update on the server: the link that was followed would just do nothing. */
export function watchPages(router: Router): void {
	router.onError((_error, to) => {
		failedPage.value = router.resolve(to).href;
	});
	router.afterEach((to, _from, failure) => {
		if (!failure) failedPage.value = lacksPart ? router.resolve(to).href : null;
	});
}
