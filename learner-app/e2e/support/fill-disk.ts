import type { Page } from '@playwright/test';

/**
 * Fills what the browser grants this site to the last bytes, as a phone full of films does. Lowering the quota under a database
 * that is open would not do: the browser remembers for a while how much room there was.
 */
export async function fillDisk(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const settled = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error ?? new Error('unknown'));
			});
		const opening = indexedDB.open('films');
		opening.onupgradeneeded = () => opening.result.createObjectStore('films', { autoIncrement: true });
		const films = await settled(opening);

		const write = (bytes: number) =>
			new Promise<boolean>((resolve) => {
				const transaction = films.transaction('films', 'readwrite');
				transaction.oncomplete = () => resolve(true);
				transaction.onabort = () => resolve(false);
				transaction.objectStore('films').add(crypto.getRandomValues(new Uint8Array(bytes)));
			});

		for (const bytes of [65_536, 16_384, 4_096, 1_024, 256, 64, 16, 1]) {
			while (await write(bytes));
		}

		films.close();
	});
}

/** Makes room again. */
export async function clearDisk(page: Page): Promise<void> {
	await page.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const deleting = indexedDB.deleteDatabase('films');
				deleting.onsuccess = () => resolve();
				deleting.onerror = () => reject(deleting.error ?? new Error('unknown'));
			}),
	);
}
