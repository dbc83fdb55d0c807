import { expect, type Page } from '@playwright/test';
import { connect } from '../../directus/src/database/connect.ts';
import { drawLoaf } from './support/draw-loaf.ts';
import { test } from './support/stage.ts';
import { Studio } from './support/studio.ts';

const LEARNER = { name: 'Ada Miller', email: 'ada@example.com', password: 'wheat-and-water' };

const PATH = {
	title: 'Bread at home',
	description: 'From four ingredients to a loaf: afterwards you can bake without a recipe in your hand.',
};

const MIX = `Flour, water, salt, yeast. Nothing else.

- 500 g of wheat flour
- 350 g of lukewarm water
- 10 g of salt
- 3 g of dry yeast

Mix until no dry flour is left. **The dough sticks, and that is right**: more flour now makes a dry loaf later.`;

const WAIT = `Cover the bowl and leave it for an hour and a half. Fold the dough twice on the way.

It is ready when it has doubled, and when a floury finger leaves a dent that fills only slowly.`;

const BAKE = `Heat the oven to 240 °C, with a tray of water on its floor. Cut the loaf three times before it goes in.

1. 15 minutes with steam
2. 25 minutes at 210 °C without

Knock on its bottom: **it sounds hollow when it is done.**`;

test('an editor publishes a path; a learner works on it without a network; it arrives everywhere', async ({
	browser,
	instance,
	network,
	shoot,
}) => {
	const editor = await (
		await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' })
	).newPage();
	const studio = new Studio(editor);

	await test.step('an editor writes a path in the Studio and publishes it', async () => {
		const picture = await drawLoaf(browser);
		await studio.signIn(instance);
		await studio.beginPath(instance, { ...PATH, cover: picture });
		await studio.makePublic();
		await studio.beginStep('Mix the dough');
		await studio.addText(MIX);
		await studio.saveDrawer();
		await studio.beginStep('Let it rise');
		await studio.addText(WAIT);
		await studio.saveDrawer();
		await studio.beginStep('Bake the loaf');
		await studio.addText(BAKE);
		await studio.addImage(picture, {
			alt: 'A loaf of bread with three cuts on a wooden board',
			caption: 'Three cuts let the crust open where you want it.',
		});
		await shoot(editor, 'studio-step');
		await studio.saveDrawer();
		await studio.savePath();

		await expect(studio.publishing).toContainText('Never published');
		await expect(studio.publishing.getByRole('listitem')).toHaveCount(3);
		await studio.publishing.scrollIntoViewIfNeeded();
		await shoot(editor, 'studio-path');
		await studio.publishing.getByRole('button', { name: 'Publish' }).click();
		await expect(studio.publishing).toContainText('Learners see revision 1');
	});

	const phone = await (await browser.newContext({ viewport: { width: 1080, height: 800 } })).newPage();

	await test.step('a learner registers, and opens the path', async () => {
		await phone.goto(`${network.url}/app/register`);
		await phone.getByLabel('Name').fill(LEARNER.name);
		await phone.getByLabel('Email').fill(LEARNER.email);
		await phone.getByLabel('Password', { exact: true }).fill(LEARNER.password);
		await phone.getByRole('button', { name: 'Create account' }).click();
		await expect(phone.getByRole('heading', { name: 'Welcome' })).toBeVisible();
		await phone.getByRole('link', { name: 'Catalogue', exact: true }).click();
		await phone.getByRole('link', { name: PATH.title }).click();
		const start = phone.getByRole('link', { name: 'Start', exact: true });
		await expect(start).toBeVisible();
		await shoot(phone, 'learner-path');
		await start.click();
		await expect(phone.getByRole('heading', { name: 'Mix the dough' })).toBeVisible();
		await isOnDevice(phone);
	});

	await test.step('without a network, and after a reload, two steps are finished', async () => {
		await network.cut();
		await phone.reload();
		await expect(phone.getByRole('heading', { name: 'Mix the dough' })).toBeVisible();
		await expect(phone.getByText('350 g of lukewarm water')).toBeVisible();
		await phone.getByRole('button', { name: 'Finish step and go on' }).click();
		await expect(phone.getByRole('heading', { name: 'Let it rise' })).toBeVisible();
		await phone.getByRole('button', { name: 'Finish step and go on' }).click();
		await expect(phone.getByRole('heading', { name: 'Bake the loaf' })).toBeVisible();
		await expect(phone.getByRole('img', { name: 'A loaf of bread' })).toHaveJSProperty('naturalWidth', 960);
		await shoot(phone, 'learner-step');
	});

	await test.step('back online, Postgres has it', async () => {
		await network.restore();
		const database = await connect(instance.databaseUrl);
		const finished = async () => {
			const { rows } = await database.query<{ title: string }>(
				`select step.title
				from learning_path_progress as progress
				join user_profiles as profile on profile.id = progress.user_profile
				join directus_users as account on account.id = profile."user"
				cross join jsonb_each(progress.steps::jsonb) as work (id, state)
				join learning_path_steps as step on step.id = work.id::uuid
				where account.email = $1 and work.state ->> 'finishedAt' is not null
				order by step.sort`,
				[LEARNER.email],
			);

			return rows.map(({ title }) => title);
		};
		await expect.poll(finished, { timeout: 60_000 }).toEqual(['Mix the dough', 'Let it rise']);
		await database.end();
	});

	await test.step('the editor sees it in the Studio', async () => {
		await editor.reload();
		await expect(studio.publishing).toContainText('1 in the middle of it');
		await editor.goto(`${instance.url}/admin/content/learning_path_progress`);
		await expect(editor.getByText(LEARNER.name)).toBeVisible();
		await shoot(editor, 'studio-progress');
	});

	await test.step('a second device goes on at the same step', async () => {
		const tablet = await (await browser.newContext({ viewport: { width: 820, height: 1100 } })).newPage();
		await tablet.goto(`${instance.url}/app/sign-in`);
		await tablet.getByLabel('Email').fill(LEARNER.email);
		await tablet.getByLabel('Password', { exact: true }).fill(LEARNER.password);
		await tablet.getByRole('button', { name: 'Sign in' }).click();
		await expect(tablet.getByText('2 of 3 steps finished').first()).toBeVisible();
		await expect(tablet.getByText('Bake the loaf').first()).toBeVisible();
		await shoot(tablet, 'second-device');
	});
});

/** The app, the path and its picture are on the device: only now may the network go. */
async function isOnDevice(page: Page): Promise<void> {
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await expect(page.getByRole('link', { name: 'Started · in your account' })).toBeVisible();
	const heldPictures = () =>
		page.evaluate(async () => {
			const held = (await caches.keys()).map(async (name) => (await caches.open(name)).keys());

			return (await Promise.all(held))
				.flat()
				.filter(({ url }) => /\/learning\/assets\/.*size=large/.test(url)).length;
		});
	// The cover's, which comes first, and that of the last step.
	await expect.poll(heldPictures, { timeout: 60_000 }).toBe(2);
}
