import { expect } from '@playwright/test';
import { test } from './scenes/world-stage.ts';

/** A4 on its side, with narrow margins: wide enough for what a desktop puts side by side. */
const PAPER = { width: 1060, height: 740 };

/** The bar below a step, which says how it stands, is not on paper; the column of the list was, without the list. */
test('a step on paper says how it stands, and begins where the paper does', async ({ world, shoot }) => {
	const { at, paths } = world;
	const page = await world.newPage();
	const article = page.getByRole('article');

	await page.setViewportSize(PAPER);
	await page.goto(at(`/paths/${paths.firstAid.id}/steps/${paths.firstAid.steps[0]}`));
	await expect(article.getByText('· Started')).toBeAttached();
	await expect(article.getByText('· Started')).toBeHidden();

	await page.emulateMedia({ media: 'print' });
	await expect(article.getByText('· Started')).toBeVisible();
	await expect(page.getByRole('complementary')).toBeHidden();
	await expect(page.getByRole('button', { name: 'Finish step and go on' })).toBeHidden();
	expect((await article.boundingBox())?.x).toBe(0);
	await shoot(page, 'step-on-paper');

	await page.emulateMedia({ media: 'screen' });
	await page.getByRole('button', { name: 'Finish step and go on' }).click();
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Safe, check, call');
	await page.goto(at(`/paths/${paths.firstAid.id}/steps/${paths.firstAid.steps[0]}`));
	await page.emulateMedia({ media: 'print' });
	await expect(article.getByText(/· Finished \d/)).toBeVisible();
});

test('a path on paper says how each step stands', async ({ world }) => {
	const { at, paths } = world;
	const page = await world.newPage();

	await page.setViewportSize(PAPER);
	await page.goto(at(`/paths/${paths.firstAid.id}`));
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('listitem').filter({ hasText: 'Not started' })).toHaveCount(
		paths.firstAid.steps.length,
	);
	await expect(page.getByRole('button', { name: 'Keep for offline' })).toBeHidden();
});

// Where the screen scrolls, paper ends: what stood beyond its edge was gone.
test('wide tables and long lines of code end where the paper does', async ({ world }) => {
	const { at, paths } = world;
	const page = await world.newPage();

	await page.setViewportSize(PAPER);
	await page.emulateMedia({ media: 'print' });

	for (const { id, step } of [
		{ id: paths.extremes.id, step: paths.extremes.steps[1] },
		{ id: paths.bread.id, step: paths.bread.steps[0] },
	]) {
		await page.goto(at(`/paths/${id}/steps/${step}`));
		await expect(page.locator('.prose').first()).toBeVisible();
		expect(
			await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
		).toBe(0);
	}
});
