import { expect, type Locator, type Page } from '@playwright/test';
import { signIn } from './scenes/learner.ts';
import { test } from './scenes/world-stage.ts';

/** The demo's learner, whom the scenes leave alone. */
const SAM = { email: 'sam@example.com', password: 'sam-learns-here' };

/** Without a mouse from the start page to a finished step, and by ear: titles, focus and what a screen reader is given. */
test('the main journey, by keyboard alone', async ({ world }) => {
	const { at, paths } = world;
	const page = await world.newPage();

	await page.setViewportSize({ width: 1280, height: 800 });

	await test.step('signing in: a form that managers and pasting can fill', async () => {
		await page.goto(at('/sign-in'));
		await expect(page.getByLabel('Email')).toHaveAttribute('autocomplete', 'username');

		const password = page.getByLabel('Password', { exact: true });

		await expect(password).toHaveAttribute('autocomplete', 'current-password');
		await page.getByLabel('Email').focus();
		await page.keyboard.type(SAM.email);
		await page.keyboard.press('Tab');
		await expect(password).toBeFocused();
		expect(await pastes(password, SAM.password)).toBe(true);
		await page.keyboard.press('Enter');
		await arrivesAt(page, /^Welcome/);
	});

	await test.step('the first stop is the way past the menu', async () => {
		await page.reload();
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await page.keyboard.press('Tab');
		await expect(page.getByRole('button', { name: 'Skip to content' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('main')).toBeFocused();
	});

	await test.step('catalogue, path and step: each names the window and takes the focus', async () => {
		await follow(page, page.getByRole('link', { name: 'Catalogue', exact: true }));
		await arrivesAt(page, 'Catalogue');
		await follow(page, page.getByRole('link', { name: 'First aid at work' }));
		await arrivesAt(page, 'First aid at work');
		await follow(page, page.getByRole('link', { name: 'Start', exact: true }));
		await arrivesAt(page, 'Safe, check, call');
	});

	await test.step('what a screen reader is given on a step', async () => {
		await expect(page.getByRole('complementary', { name: 'Steps of this path' })).toMatchAriaSnapshot(`
			- complementary "Steps of this path":
			  - list:
			    - listitem:
			      - link /Safe, check, call (Not started|Started)/
			    - listitem:
			      - link /Breathing, but not responding Not started/
		`);
		await expect(page.locator('[aria-current=step]')).toHaveCount(1);
		await expect(page.locator('[aria-current=step]')).toContainText('Safe, check, call');
	});

	await test.step('the way past the menu leads to the step, and not through the list beside it', async () => {
		await page.reload();
		await expect(page.getByRole('heading', { level: 1, name: 'Safe, check, call' })).toBeVisible();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		await expect(page.getByRole('article').getByRole('link', { name: 'First aid at work' })).toBeFocused();
		await page.getByRole('navigation', { name: 'Steps of this path' }).getByRole('link').last().focus();
		await page.keyboard.press('Tab');
		await expect(
			page.getByRole('complementary').getByRole('link', { name: 'Safe, check, call' }),
		).toBeFocused();
	});

	await test.step('nothing that has the focus is hidden by the bar on top', async () => {
		await page.setViewportSize({ width: 390, height: 500 });

		for (const key of ['Tab', 'Shift+Tab']) await neverHidden(page, key);
	});

	await test.step('finishing goes on to the next step, and is said once', async () => {
		await page.getByRole('button', { name: 'Finish step and go on' }).focus();
		await page.keyboard.press('Enter');
		await arrivesAt(page, 'Breathing, but not responding');
		await expect(page.locator('[role=status]')).toHaveText('Step finished. Saved on this device.');
	});

	await test.step('the path says how far and where to go on, in words', async () => {
		await page.goto(at(`/paths/${paths.firstAid.id}`));

		const bar = page.getByRole('progressbar', { name: 'First aid at work' });

		await expect(bar).toHaveAttribute('aria-valuetext', '1 of 7 steps finished · 1 optional');
		await expect(page.getByRole('main')).toMatchAriaSnapshot(`
			- list:
			  - listitem:
			    - link /Safe, check, call Finished/
			  - listitem:
			    - link /Breathing, but not responding Go on here · (Not started|Started)/
		`);
		await expect(
			page.getByRole('link', { name: 'Continue with “Breathing, but not responding”' }),
		).toBeVisible();
	});

	await test.step('a question takes the focus, keeps it, and gives it back', async () => {
		const opener = page.getByRole('button', { name: 'Start over' });

		await opener.focus();
		await page.keyboard.press('Enter');

		const dialog = page.getByRole('dialog', { name: /Start .* over/ });

		for (let stop = 0; stop < 6; stop += 1) {
			expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true);
			// Chromium lets the focus leave for its own bars once a round, and the page never gets it.
			await page.keyboard.press('Tab');
			if (await page.evaluate(() => document.activeElement === document.body)) {
				await page.keyboard.press('Tab');
			}
		}

		await page.keyboard.press('Escape');
		await expect(dialog).toBeHidden();
		await expect(opener).toBeFocused();
	});

	await test.step('the back button brings the place back', async () => {
		await page.evaluate(() => window.scrollTo(0, 300));

		// The browser may scroll for whatever gets the focus.
		await page.getByRole('link', { name: 'Account', exact: true }).focus();

		const before = await page.evaluate(() => window.scrollY);

		expect(before).toBeGreaterThan(0);
		await page.keyboard.press('Enter');
		await arrivesAt(page, 'Account');
		await page.goBack();
		await expect(page.getByRole('heading', { level: 1, name: 'First aid at work' })).toBeVisible();
		await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(before);
	});
});

/** At step 300 it showed the steps 1 to 10. */
test('a list that is longer than the screen shows where one is', async ({ world }) => {
	const { at, paths } = world;
	const page = await world.newPage();
	const here = page.locator('aside [aria-current=step]');
	const lastButOne = paths.firstAid.steps.at(-2);

	await page.setViewportSize({ width: 1280, height: 400 });
	await page.goto(at(`/paths/${paths.firstAid.id}/steps/${lastButOne}`));
	await expect(here).toHaveAttribute('href', new RegExp(`${lastButOne}$`));
	await expect(here).toBeInViewport({ ratio: 1 });
	expect(await page.evaluate(() => window.scrollY)).toBe(0);

	await page.goto(at(`/paths/${paths.firstAid.id}/steps/${paths.firstAid.steps[0]}`));
	await expect(here).toBeInViewport({ ratio: 1 });

	// The list stays, and follows.
	for (const step of paths.firstAid.steps.slice(1)) {
		await page.getByRole('link', { name: 'Next step' }).press('Enter');
		await expect(here).toHaveAttribute('href', new RegExp(`${step}$`));
		await expect(here).toBeInViewport({ ratio: 1 });
	}
});

test('whoever wants less motion gets none', async ({ world }) => {
	const page = await world.newPage();

	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(world.at('/paths'));
	await expect(page.getByRole('article').first()).toBeVisible();
	expect(
		await page.evaluate(() =>
			[...document.querySelectorAll('*')].flatMap((element) => {
				const { transitionDuration, animationDuration } = getComputedStyle(element);

				return [...transitionDuration.split(','), ...animationDuration.split(',')].filter(
					(duration) => Number.parseFloat(duration) > 0,
				);
			}),
		),
	).toEqual([]);
});

test('deleting an account: by keyboard, with the password, and nothing is left on the device', async ({
	world,
}) => {
	const { at, ada } = world;
	const page = await world.newPage();

	await signIn(page, at('/sign-in'), ada);
	await page.goto(at('/account'));

	const download = page.waitForEvent('download');

	await page.getByRole('button', { name: 'Export my data' }).press('Enter');
	expect((await download).suggestedFilename()).toBe('learning-paths.json');

	await page.locator('summary', { hasText: 'Delete my account' }).press('Enter');

	const form = page.locator('details', { hasText: 'Delete my account' });

	await form.getByLabel('Current password').fill('not hers');
	await page.keyboard.press('Enter');
	await expect(form.getByRole('alert')).toHaveText('The password is not right.');
	await form.getByLabel('Current password').fill(ada.password);
	await page.keyboard.press('Enter');
	await expect(page.getByText('Nothing of it is left on this device.').first()).toBeVisible();
	await expect(page.getByRole('heading', { name: 'You learn without an account' })).toBeVisible();
	await expect.poll(() => rowsOf(ada.id, page)).toBe(0);
});

/** Everything in the databases of one learner. The storage empties them and leaves their names. */
function rowsOf(learner: string, page: Page): Promise<number> {
	return page.evaluate(async (id) => {
		const done = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(new Error('no answer'));
			});
		const names = (await indexedDB.databases()).flatMap(({ name }) => (name?.includes(id) ? [name] : []));
		let rows = 0;

		for (const name of names) {
			const database = await done(indexedDB.open(name));

			for (const store of database.objectStoreNames) {
				rows += await done(database.transaction(store).objectStore(store).count());
			}

			database.close();
		}

		return rows;
	}, learner);
}

async function follow(page: Page, link: Locator): Promise<void> {
	await link.first().focus();
	await page.keyboard.press('Enter');
}

/** A new page names the window, and its heading has the focus: that is what a screen reader then says. */
async function arrivesAt(page: Page, title: RegExp | string): Promise<void> {
	const heading = page.getByRole('heading', { level: 1, name: title });

	await expect(heading).toBeFocused();
	// The start page greets by name as soon as it knows whom: both change together.
	await expect
		.poll(async () => [await page.title(), await heading.textContent()])
		.toEqual([expect.stringMatching(/ · Learning Paths$/), expect.stringMatching(title)]);
	expect(await page.title()).toBe(`${await heading.textContent()} · Learning Paths`);
	// One voice, on every page. What went wrong may interrupt it.
	await expect(page.locator('[aria-live], [role=status], [role=log], output')).toHaveCount(1);
}

async function pastes(field: Locator, text: string): Promise<boolean> {
	const isAllowed = await field.evaluate((input, words) => {
		const data = new DataTransfer();

		data.setData('text/plain', words);

		return input.dispatchEvent(
			new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
		);
	}, text);

	await field.fill(text);

	return isAllowed;
}

/** WCAG 2.4.11, for every stop of the page in one direction. */
async function neverHidden(page: Page, key: string): Promise<void> {
	for (let stop = 0; stop < 20; stop += 1) {
		await page.keyboard.press(key);

		const hidden = await page.evaluate(() => {
			const focused = document.activeElement;

			if (!focused || focused === document.body) return null;

			// Its middle, as far as it is on the screen: what is there to be seen?
			const { left, right, top, bottom } = focused.getBoundingClientRect();
			const x = (Math.max(left, 0) + Math.min(right, window.innerWidth)) / 2;
			const y = (Math.max(top, 0) + Math.min(bottom, window.innerHeight)) / 2;
			const inSight = focused.contains(document.elementFromPoint(x, y));

			return inSight ? null : focused.outerHTML.slice(0, 120);
		});

		expect(hidden, `after ${key} ${stop}`).toBeNull();
	}
}
