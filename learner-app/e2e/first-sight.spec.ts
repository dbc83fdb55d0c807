import { expect } from '@playwright/test';
import { test } from './support/sync-stage.ts';

// Where RxDB keeps a text is read ahead by a script that knows it from RxDB's files. Nothing is missing where it no longer finds
// it, only later there: so a database that never opens has to tell.
test('what a step says is on the screen before the database is open', async ({ atWork }) => {
	const { device, tab, path } = await atWork('Ida', { isPrivate: true });

	await tab.openStep('Resting');
	await expect(tab.page.getByRole('button', { name: /^Finish / })).toBeVisible();

	const address = tab.page.url();

	await tab.page.close();
	await device.goOffline();

	const again = await device.context.newPage();

	await again.addInitScript(() => {
		const open = indexedDB.open.bind(indexedDB);

		// RxDB opens this one first. What is asked of it is never answered.
		indexedDB.open = (name, version) =>
			name.endsWith('rxdb_internal') ? (new EventTarget() as IDBOpenDBRequest) : open(name, version);
	});
	await again.goto(address);
	await expect(again.getByText(path.mark)).toBeVisible();
	await expect(again.getByRole('button', { name: /^Finish / })).toHaveCount(0);

	// How the learner stands comes with the database.
	const { page } = await device.openTab();

	await page.goto(address);
	await expect(page.getByText(path.mark)).toBeVisible();
	await expect(page.getByRole('button', { name: /^Finish / })).toBeVisible();
});
