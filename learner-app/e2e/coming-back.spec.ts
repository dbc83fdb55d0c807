import { expect, type Page } from '@playwright/test';
import type { PublishedPath } from './support/published-path.ts';
import { test } from './support/sync-stage.ts';

/** A small phone held sideways: every page is longer than its screen. */
const SMALL = { width: 390, height: 300 };

/** More than are drawn at once, and than the catalogue has on one page. */
const MANY = 40;

/** Pages that a learner scrolls, with what stands on them, and on no other, when they are there. */
const PAGES = {
	home: 'main li article',
	catalogue: 'main li article',
	path: '#steps',
	step: 'main article h1',
	account: '#sync',
};

test('Back, Forward and a reload find each page where it was left', async ({
	database,
	newLearner,
	newPath,
	newDevice,
}) => {
	const learner = await newLearner('Noa');
	const paths: PublishedPath[] = [];

	for (let made = 0; made < MANY; made += 1) paths.push(await newPath());

	await database.query(
		`insert into learning_path_assignments (id, learning_path, user_profile)
		select gen_random_uuid(), path, $1 from unnest($2::uuid[]) as path`,
		[learner.profile, paths.map(({ id }) => id)],
	);

	const device = await newDevice();
	const tab = await device.openTab();
	const { page } = tab;
	const path = `/paths/${paths[0]?.id ?? ''}`;
	const addresses = {
		home: '/',
		catalogue: '/paths',
		path,
		step: `${path}/steps/${paths[0]?.steps['Kneading'] ?? ''}`,
		account: '/account',
	};

	await page.setViewportSize(SMALL);
	await tab.signIn(learner);
	await expect(page.locator(PAGES.home)).toHaveCount(MANY);

	for (const name of ['home', 'catalogue', 'path', 'step', 'account'] as const) {
		await test.step(name, async () => {
			const other = name === 'account' ? 'Home' : 'Account';
			const stands = PAGES[name];

			await tab.goTo(addresses[name]);
			await expect(page.locator(stands).first()).toBeVisible();

			if (name === 'home') await expect(page.locator(stands)).toHaveCount(MANY);

			await scrollDown(page);

			const left = await follow(page, other);

			await expect(page.locator(stands)).toHaveCount(0);
			await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

			await scrollDown(page);

			const { gone, elsewhere } = await goBack(page, { stands, place: left });

			expect(elsewhere).toBeLessThan(3);
			expect(await placeOf(page)).toBe(left);
			await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

			await page.goForward();
			await expect.poll(() => placeOf(page)).toBe(gone);

			await page.goBack();
			await expect.poll(() => placeOf(page)).toBe(left);

			await page.reload();
			await expect.poll(() => placeOf(page)).toBe(left);
		});
	}
});

test('whoever has begun to scroll stays where they are, however slow the page', async ({
	newPath,
	newDevice,
}) => {
	for (let made = 0; made < 8; made += 1) await newPath();

	const device = await newDevice();
	const tab = await device.openTab();
	const { page } = tab;
	const cards = page.locator(PAGES.catalogue);
	const asked: (() => void)[] = [];

	await page.setViewportSize(SMALL);
	await tab.goTo('/paths');
	await expect(cards.first()).toBeVisible();

	const left = await scrollDown(page);

	await page.route('**/learning/paths?*', async (route) => {
		await new Promise<void>((resolve) => asked.push(resolve));
		await route.continue();
	});

	for (const scrolls of [false, true]) {
		await follow(page, 'Account');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Account');
		await page.goBack();
		await expect(page.getByText('Loading …')).toBeVisible();

		if (scrolls) await page.mouse.wheel(0, 20);

		// Longer than anybody waits for a page that has come already.
		await page.waitForTimeout(1_000);

		// As far as it goes by now.
		const there = await placeOf(page);

		expect(there).toBeLessThan(left);
		asked.splice(0).forEach((answer) => answer());
		await expect(cards.first()).toBeAttached();
		await expect.poll(() => placeOf(page)).toBe(scrolls ? there : left);
	}
});

test('a link to a part of a page leads there, with the focus, also from that page', async ({
	newLearner,
	newDevice,
}) => {
	const device = await newDevice();
	const tab = await device.openTab();
	const { page } = tab;
	const sync = page.locator('#sync');
	const badge = page.getByRole('banner').locator('a[href$="#sync"]');

	await page.setViewportSize(SMALL);
	await tab.signIn(await newLearner('Noa'));

	for (const from of ['home', 'account', 'the same place']) {
		await test.step(`from ${from}`, async () => {
			if (from === 'account') await tab.goTo('/account');

			await page.evaluate(() => window.scrollTo(0, 0));
			await badge.click();
			await expect(sync).toBeFocused();
			// Below the bar on top, which is always there.
			await expect
				.poll(() => sync.evaluate((part) => Math.round(part.getBoundingClientRect().top / 10)))
				.toBe(8);
		});
	}
});

/** @returns the place, which is not the top */
async function scrollDown(page: Page): Promise<number> {
	const place = await page.evaluate(() => {
		window.scrollTo(0, (document.documentElement.scrollHeight - window.innerHeight) / 2);

		return window.scrollY;
	});

	expect(place).toBeGreaterThan(0);

	return place;
}

/**
 * Without the focus: the browser scrolls for whatever gets it, even for what is in sight.
 *
 * @returns the place that was left, of that very moment: while a page still grows above it, the browser moves the place along
 */
function follow(page: Page, name: string): Promise<number> {
	const link = page.getByRole('navigation').getByRole('link', { name, exact: true });

	return link.evaluate((element: HTMLElement) => {
		const place = window.scrollY;

		element.click();

		return place;
	});
}

function placeOf(page: Page): Promise<number> {
	return page.evaluate(() => window.scrollY);
}

/**
 * Goes back.
 *
 * @returns the place that was left, and how often the page was drawn with what stands on it, and not at its place: there somebody
 *   begins to read
 */
function goBack(
	page: Page,
	coming: { stands: string; place: number },
): Promise<{ gone: number; elsewhere: number }> {
	return page.evaluate(
		({ stands, place }) =>
			new Promise<{ gone: number; elsewhere: number }>((resolve) => {
				const end = performance.now() + 1_500;
				const gone = window.scrollY;
				let elsewhere = 0;

				function look(): void {
					if (document.querySelector(stands) && window.scrollY !== place) elsewhere += 1;

					if (performance.now() < end) requestAnimationFrame(look);
					else resolve({ gone, elsewhere });
				}

				window.history.back();
				requestAnimationFrame(look);
			}),
		coming,
	);
}
