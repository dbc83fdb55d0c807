import { expect, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { makeLearnersAtWork } from './support/learners-at-work.ts';
import { test } from './support/stage.ts';
import { Studio } from './support/studio.ts';

// An instance of its own: other stories count the paths on theirs.
test.use({ story: 'insight' });

/** An editor looks at how a path is doing, in the dashboard that ships in the configuration. */
test('an editor sees steps, time and learners, finds one, downloads, and lets them start over', async ({
	browser,
	instance,
	shoot,
}) => {
	const path = await makeLearnersAtWork(instance);
	const context = await browser.newContext({
		viewport: { width: 1440, height: 2000 },
		locale: 'en-US',
		colorScheme: 'light',
	});
	const page = await context.newPage();

	await new Studio(page).signIn(instance);

	await test.step('the dashboard is there, and every panel tells of the same path', async () => {
		await page.goto(`${instance.url}/admin/insights`);
		await page.getByText('Learning', { exact: true }).first().click();
		await page.locator('header [data-icon="right_panel_close"]').click();
		await expect(panel(page, 'Steps of a path').getByRole('textbox').first()).toHaveValue(path.title);
		await expect(panel(page, 'Steps of a path').getByRole('row')).toHaveCount(6);
		await expect(panel(page, 'Learners over time').getByRole('img')).toBeVisible();
		await expect(panel(page, 'Learners')).toContainText(`${path.learners} learners`);
		await shoot(page, 'insight-light');
	});

	await test.step('the chart has its numbers as a table', async () => {
		const timeline = panel(page, 'Learners over time');

		await timeline.getByText('As a table').click();
		await expect(timeline.getByRole('row')).toHaveCount(27);
		await timeline.getByText('As a table').click();
	});

	await test.step('search, states and order are asked of the server', async () => {
		const learners = panel(page, 'Learners');

		await learners.getByRole('button', { name: 'Name' }).click();
		await expect(learners.getByRole('row').nth(1)).toContainText('Ada Lovelace');
		await learners.getByRole('button', { name: 'Name' }).click();
		await expect(learners.getByRole('row').nth(1)).toContainText('Sofja Kowalewskaja');
		await learners.getByRole('button', { name: 'Next page' }).click();
		await expect(learners.getByRole('row').last()).toContainText('Ada Lovelace');
		await learners.getByRole('searchbox').fill('meitner');
		await expect(learners).toContainText('1 learner');
		await expect(learners.getByRole('row').nth(1)).toContainText('lise.meitner@example.org');
	});

	await test.step('what is downloaded is everything there is about them', async () => {
		const learners = panel(page, 'Learners');
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			learners.getByRole('link', { name: 'All paths of Lise Meitner as CSV' }).click(),
		]);

		expect(await readFile(await download.path(), 'utf8')).toContain(path.title);
	});

	await test.step('in the dark it is as legible', async () => {
		await panel(page, 'Learners').getByRole('searchbox').fill('');
		await expect(panel(page, 'Learners')).toContainText(`${path.learners} learners`);
		await page.emulateMedia({ colorScheme: 'dark' });
		await shoot(page, 'insight-dark');
		await page.emulateMedia({ colorScheme: 'light' });
	});

	await test.step('from the table to the learner, who may start over', async () => {
		const learners = panel(page, 'Learners');

		await learners.getByRole('searchbox').fill('lovelace');
		await learners.getByRole('link', { name: 'Ada Lovelace', exact: true }).click();
		await expect(page.getByText('of 4 steps finished')).toBeVisible();
		await shoot(page, 'insight-learner');
		await page.getByRole('button', { name: 'Let them start over' }).click();
		await page.locator('.v-card').getByRole('button', { name: 'Let them start over' }).click();
		await expect(page.getByText('0 of 4 steps finished')).toBeVisible();
	});

	await context.close();
});

/** A tile of the dashboard. Its text begins with its name and, for whoever edits it, its place. */
function panel(page: Page, name: string): Locator {
	return page.locator('.v-workspace-tile').filter({ hasText: new RegExp(`^\\s*${name} \\(`) });
}
