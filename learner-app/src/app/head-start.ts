import type { PathDocument } from '@learning-paths/contract';
import type { AskedAhead } from '../data/api/with-head-start.ts';
import type { HeldBody } from '../data/database/documents.ts';
import type { HeadStartPlan } from './head-start-plan.ts';

interface Cover {
	id: string;
	version: string;
}

/** As RxDB keeps it on Dexie. */
type HeldRow = HeldBody & { _deleted: '0' | '1' };

/** Put in by the build. */
declare const __HEAD_START_PLAN__: HeadStartPlan;

/**
 * Runs before the app has arrived: asks for what the page of this address will need, which the app itself would ask for only once
 * it has been loaded, compiled and run. A script of its own, without imports; the build puts it into the page, and the plan into
 * it (`build/head-start.ts`). All of it is a guess: what is guessed wrong costs some bytes and changes nothing. The page waits for the
 * script itself, as for the theme's: both come with the app's first files.
 */
(function headStart({ pages, languages, database, pageSize, bodies }: HeadStartPlan): void {
	const { pathname, search } = window.location;
	const page = pages.find(([address]) => new RegExp(address).test(pathname));
	const path = /^\/app\/paths\/([\da-f-]{36})(?:\/|$)/i.exec(pathname)?.[1];
	// Where the app was before, a path is likely to be on the device.
	const wasHere = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
	const learner = remembered('learner');

	[...(page?.[1] ?? []), ...(languages[language()] ?? [])].forEach(loadModule);

	// The session may still be that of somebody who has left: the app settles that first (I9).
	const isSettled = remembered('owes-sign-out') === null && remembered('arriving') === null;

	if (isSettled) {
		const address = question();
		const owner = whoever()?.id ?? null;

		window.headStart = {
			learner,
			asked: address === null ? null : ask(address),
			read: path && wasHere ? { path, owner, document: read(path, owner).catch(() => null) } : null,
		};
	}

	// Where what the page shows comes sooner by itself, RxDB would hold it up.
	if (!window.headStart?.asked && !window.headStart?.read) database.forEach(loadModule);

	/** As `languageWishes` and `chooseLocale` would have it, roughly. */
	function language(): string {
		const wishes = [whoever()?.locale, remembered('locale'), ...navigator.languages];
		const known = wishes.map((wish) => wish?.split('-')[0]?.toLowerCase() ?? '');

		return known.find((one) => one in languages) ?? 'en';
	}

	function whoever(): { id?: string; locale?: string | null } | null {
		try {
			return JSON.parse(learner ?? 'null') as ReturnType<typeof whoever>;
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

	function loadModule(href: string): void {
		load({ rel: 'modulepreload', crossOrigin: '', href });
	}

	function load(what: Partial<HTMLLinkElement>): void {
		document.head.append(Object.assign(document.createElement('link'), what));
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

		return path && !wasHere ? `/learning/paths/${path}` : null;
	}

	/** The first picture is the largest thing on the page of a phone: its address as `assetAddress` makes it. */
	async function loadCover(reply: Promise<Response>): Promise<void> {
		const page = (await (await reply).clone().json()) as { data?: { cover?: Cover | null }[] };
		const cover = page.data?.[0]?.cover;

		if (!cover) return;

		load({
			rel: 'preload',
			as: 'image',
			fetchPriority: 'high',
			href: `/learning/assets/${cover.id}?size=medium&v=${encodeURIComponent(cover.version)}`,
		});
	}

	function ask(asked: string): AskedAhead {
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
			reply,
			askedAt: performance.now(),
			stop: () => stopping.abort(),
		};
	}

	/**
	 * What a path says, out of the database that RxDB will open (`docs/decisions/0014-read-before-the-database.md`). This only looks:
	 * nothing is written, nor made that is not there.
	 */
	function read(asked: string, owner: string | null): Promise<PathDocument | null> {
		return new Promise((resolve, reject) => {
			const opening = indexedDB.open(owner ? bodies.learners.replace('*', owner) : bodies.nobodys);

			opening.onerror = () => reject(opening.error ?? new Error());
			opening.onupgradeneeded = () => opening.transaction?.abort();
			opening.onsuccess = () => {
				const database = opening.result;

				try {
					const reading = database.transaction(bodies.table).objectStore(bodies.table).get(asked);

					reading.onerror = () => reject(reading.error ?? new Error());
					reading.onsuccess = () => resolve(documentOf(reading.result as HeldRow | undefined));
				} catch (error) {
					reject(error instanceof Error ? error : new Error());
				}

				// As soon as that is read: somebody may want to remove it.
				database.close();
			};
		});
	}

	/** What was taken away is marked before it is gone. */
	function documentOf(row: HeldRow | undefined): PathDocument | null {
		return row?._deleted === '0' ? row.document : null;
	}
})(__HEAD_START_PLAN__);
