/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { createPartialResponse } from 'workbox-range-requests';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & {
	__WB_MANIFEST: (string | { url: string; revision: string | null })[];
};

/** One learner's files; the app sees to it that only the present learner's cache exists. */
const ASSET_CACHES = 'learning-assets-';

// The app itself: everything it needs to start without a network.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();

// Every address within the app is the app. The Studio, sign-in, the sync and uploads are none of its business.
registerRoute(
	new NavigationRoute(createHandlerBoundToURL('/app/index.html'), { allowlist: [/^\/app(\/|$)/] }),
);

// Files of kept paths come from the device; others are asked of the server as if nobody stood in between.
registerRoute(
	({ url, request }) => url.pathname.startsWith('/learning/assets/') && request.method === 'GET',
	async ({ request }) => (await fromAssetCache(request)) ?? fetch(request),
);

self.addEventListener('message', ({ data }: ExtendableMessageEvent) => {
	if (data === 'skip-waiting') void self.skipWaiting();
});

async function fromAssetCache(request: Request): Promise<Response | undefined> {
	for (const name of await caches.keys()) {
		const held = name.startsWith(ASSET_CACHES) ? await (await caches.open(name)).match(request) : undefined;

		// A player asks for parts, and takes the whole for a video in which nobody can jump.
		if (held) return request.headers.has('range') ? createPartialResponse(request, held) : held;
	}

	return undefined;
}
