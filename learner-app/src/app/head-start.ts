import type { HeadStart } from '../data/api/with-head-start.ts';
import type { HeadStartPlan } from './head-start-plan.ts';

interface Cover {
	id: string;
	version: string;
}

/** Put in by the build. */
declare const __HEAD_START_PLAN__: HeadStartPlan;

/**
 * Runs before the app has arrived: asks for what the page of this address will need, which the app itself would ask for only once
 * it has been loaded, compiled and run. A script of its own, without imports; the build puts it into the page, and the plan into
 * it (`build/head-start.ts`). All of it is a guess: what is guessed wrong costs some bytes and changes nothing.
 */
(function headStart({ pages, languages, pageSize }: HeadStartPlan): void {
	const { pathname, search } = window.location;
	const page = pages.find(([address]) => new RegExp(address).test(pathname));

	[...(page?.[1] ?? []), ...(languages[language()] ?? [])].forEach(load);

	const address = question();

	// The session may still be that of somebody who has left: the app settles that first (I9).
	const isSettled = remembered('owes-sign-out') === null && remembered('arriving') === null;

	if (address !== null && isSettled && window.headStart === undefined) window.headStart = ask(address);

	/** As `languageWishes` and `chooseLocale` would have it, roughly. */
	function language(): string {
		const wishes = [learnersLanguage(), remembered('locale'), ...navigator.languages];
		const known = wishes.map((wish) => wish?.split('-')[0]?.toLowerCase() ?? '');

		return known.find((one) => one in languages) ?? 'en';
	}

	function learnersLanguage(): string | null {
		try {
			const learner = JSON.parse(remembered('learner') ?? 'null') as { locale?: string | null } | null;

			return learner?.locale ?? null;
		} catch {
			return null;
		}
	}

	function remembered(name: string): string | null {
		try {
			return localStorage.getItem(`learning:${name}`);
		} catch {
			return null;
		}
	}

	function load(file: string): void {
		const link = document.createElement('link');

		link.rel = 'modulepreload';
		link.crossOrigin = '';
		link.href = file;
		document.head.append(link);
	}

	/** What the page will ask the server first, letter by letter as `learning-api.ts` has it; null when nobody knows. */
	function question(): string | null {
		if (/^\/app\/paths\/?$/.test(pathname)) {
			const asked = new URLSearchParams(search);
			const query = new URLSearchParams({
				page: String(Number(asked.get('page')) || 1),
				size: String(pageSize),
			});

			if (asked.get('search')) query.set('search', asked.get('search') ?? '');

			return `/learning/paths?${query}`;
		}

		const path = /^\/app\/paths\/([\da-f-]{36})(?:\/|$)/i.exec(pathname)?.[1];

		// Where the app was before, a path is likely to be on the device.
		const wasHere = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;

		return path && !wasHere ? `/learning/paths/${path}` : null;
	}

	/** The first picture is the largest thing on the page of a phone: its address as `assetAddress` makes it. */
	async function loadCover(reply: Promise<Response>): Promise<void> {
		const page = (await (await reply).clone().json()) as { data?: { cover?: Cover | null }[] };
		const cover = page.data?.[0]?.cover;

		if (!cover) return;

		const link = document.createElement('link');

		link.rel = 'preload';
		link.as = 'image';
		link.fetchPriority = 'high';
		link.href = `/learning/assets/${cover.id}?size=medium&v=${encodeURIComponent(cover.version)}`;
		document.head.append(link);
	}

	function ask(asked: string): HeadStart {
		const stopping = new AbortController();
		const reply = fetch(asked, {
			headers: { accept: 'application/json' },
			cache: 'no-store',
			credentials: 'same-origin',
			redirect: 'manual',
			signal: stopping.signal,
		});

		// What goes wrong, whoever takes the reply hears of.
		loadCover(reply).catch(() => undefined);

		return {
			address: asked,
			learner: remembered('learner'),
			reply,
			askedAt: performance.now(),
			stop: () => stopping.abort(),
		};
	}
})(__HEAD_START_PLAN__);
