import type { Page } from '@playwright/test';

/** The databases and caches of this site in which a text stands: the browser's own storage, past all that the app says of it. */
export function whereIs(page: Page, text: string): Promise<string[]> {
	return page.evaluate(async (wanted) => {
		const settled = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error ?? new Error('unknown'));
			});
		const found: string[] = [];

		for (const { name = '' } of await indexedDB.databases()) {
			const database = await settled(indexedDB.open(name));

			for (const store of database.objectStoreNames) {
				const all = database.transaction(store).objectStore(store).getAll();

				if (JSON.stringify(await settled(all)).includes(wanted)) found.push(`${name} ${store}`);
			}

			database.close();
		}

		for (const name of await caches.keys()) {
			const requests = await (await caches.open(name)).keys();

			if (requests.some(({ url }) => url.includes(wanted))) found.push(name);
		}

		return found;
	}, text);
}
