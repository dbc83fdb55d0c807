import { expect, type Page } from '@playwright/test';
import type { Instance } from '../../directus/src/testing/start-instance.ts';
import { drawLoaf } from './support/draw-loaf.ts';
import { test } from './support/stage.ts';
import { Studio } from './support/studio.ts';

const TITLE = 'Bees in the garden';
const TEXT = '## Why bees come\n\nThey look for **blossom**, all year round.';

// An instance of its own: it counts what it makes.
test.use({ story: 'studio' });

/** One editor's day in the real Studio. Later parts stand on what earlier ones made, as they do for the editor. */
test('an editor writes, previews, publishes, changes their mind, copies and looks at learners', async ({
	browser,
	instance,
	shoot,
}) => {
	const context = await browser.newContext({ viewport: { width: 1400, height: 1000 }, locale: 'en-US' });
	const page = await context.newPage();
	const studio = new Studio(page);

	await test.step('the form is in groups, and a block shows as words, not as Markdown', async () => {
		await studio.signIn(instance);
		await studio.beginPath(instance, {
			title: TITLE,
			description: 'For those with a balcony, too.',
			cover: await drawLoaf(browser),
		});
		await expect(page.locator('.v-form').getByText('Content', { exact: true })).toBeVisible();
		await expect(page.locator('.v-form').getByText('Audience', { exact: true })).toBeVisible();
		await expect(studio.publishing).toBeHidden();
		await studio.makePublic();
		await studio.beginStep('Blossom');
		await studio.addText(TEXT);
		await expect(field(page, 'blocks')).toContainText('Why bees come They look for blossom, all year round.');
		await shoot(page, 'studio-blocks');
		await studio.saveDrawer();
		await studio.savePath();
		await expect(field(page, 'steps')).toContainText('1 Block');
	});

	await test.step('the preview shows the draft as learners will see it', async () => {
		await page.locator('header [data-icon="visibility"]').first().click();

		const preview = page.frameLocator('iframe[src*="/app/preview/"]');

		await expect(preview.getByRole('heading', { name: 'Why bees come' })).toBeVisible();
		await expect(preview.getByText('Preview of the draft')).toBeVisible();
		await shoot(page, 'studio-preview');
		await page.locator('header [data-icon="visibility"]').first().click();
	});

	await test.step('publishing, with a note', async () => {
		await studio.publishing.getByRole('textbox').fill('The first one');
		await publish(studio, 1);
	});

	await test.step('what is not saved cannot be published, and the panel says so', async () => {
		await field(page, 'title').getByRole('textbox').fill('Bees and wasps');
		await expect(studio.publishing).toContainText('You have unsaved changes');
		await page.keyboard.press('ControlOrMeta+s');
		await expect(studio.publishing).not.toContainText('You have unsaved changes');
		await expect(studio.publishing.getByRole('listitem')).toHaveText([/title, description or cover/]);
		await publish(studio, 2);
	});

	await test.step('another editor was faster: nothing is written over in silence', async () => {
		await instance.api.request('PATCH', `/items/learning_paths/${idOf(page)}`, { description: 'Theirs' });
		await page.evaluate(() => window.dispatchEvent(new Event('focus')));
		await expect(studio.publishing).toContainText('Someone saved this path');
		await expect(studio.publishing.getByRole('button', { name: 'Publish' })).toBeDisabled();
		await shoot(page, 'studio-two-editors');
		await studio.publishing.getByRole('button', { name: 'Reload' }).click();
		await expect(field(page, 'description').getByRole('textbox')).toHaveValue('Theirs');
	});

	await test.step('the history brings the first revision back into the draft', async () => {
		await studio.publishing.getByRole('button', { name: 'History (2)' }).click();
		await expect(studio.publishing).toContainText('The first one');
		await shoot(page, 'studio-history');
		await studio.publishing.getByRole('button', { name: 'Restore' }).last().click();
		await page.locator('.v-card').getByRole('button', { name: 'Restore' }).click();
		await expect(field(page, 'title').getByRole('textbox')).toHaveValue(TITLE);
		await expect(studio.publishing).toContainText('Learners see revision 2');
		await publish(studio, 3);
	});

	await test.step('hidden, and shown again', async () => {
		await studio.publishing.getByRole('button', { name: 'Hide from learners' }).click();
		await page.locator('.v-card').getByRole('button', { name: 'Hide from learners' }).click();
		await expect(studio.publishing).toContainText('Hidden.');
		expect(await isPublic(instance, idOf(page))).toBe(false);
		await studio.publishing.getByRole('button', { name: 'Show to learners again' }).click();
		await expect(studio.publishing).toContainText('Learners see revision 3');
		expect(await isPublic(instance, idOf(page))).toBe(true);
	});

	await test.step('a copy has steps and blocks of its own, and the original keeps its', async () => {
		await field(page, 'title').getByRole('textbox').fill('Bees, a copy');
		await page.getByRole('button', { name: 'More options' }).click();
		await page.getByText('Save as Copy').click();
		await expect(studio.publishing).toContainText('Never published');
		await expect(field(page, 'steps')).toContainText('1 Block');
		expect(await blockCounts(instance)).toEqual([1, 1]);
	});

	await test.step('several paths are published, and archived, from the list', async () => {
		await page.goto(`${instance.url}/admin/content/learning_paths`);
		await expect(page.getByText('Draft', { exact: true })).toBeVisible();
		await selectAll(page);
		await page.getByText('Flows', { exact: true }).click();
		await page.getByRole('button', { name: 'publish Publish' }).click();
		await shoot(page, 'studio-publish-several');
		await page.getByRole('button', { name: 'Run Flow on 2 Selected Items' }).click();
		await expect(page.locator('tbody').getByText('Published', { exact: true })).toHaveCount(2);

		await selectAll(page);
		await page.locator('header [data-icon="archive"]').click();
		await page.locator('.v-card').getByRole('button').last().click();
		await expect(page.locator('tbody tr')).toHaveCount(0);
		await page.getByRole('link', { name: 'Archived' }).click();
		await expect(page.locator('tbody').getByText('Archived', { exact: true })).toHaveCount(2);
	});

	await context.close();
});

async function publish(studio: Studio, revision: number): Promise<void> {
	await studio.publishing.getByRole('button', { name: 'Publish' }).click();
	await expect(studio.publishing).toContainText(`Learners see revision ${revision}`);
}

async function selectAll(page: Page): Promise<void> {
	await page.locator('thead .v-checkbox').first().click();
}

function field(page: Page, name: string) {
	return page.locator('.v-drawer').or(page.locator('body')).last().locator(`[data-field="${name}"]`);
}

function idOf(page: Page): string {
	return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

async function isPublic({ url }: Instance, path: string): Promise<boolean> {
	return (await fetch(`${url}/learning/paths/${path}`)).ok;
}

async function blockCounts({ api }: Instance): Promise<number[]> {
	const steps = await api.request<{ blocks: string[] }[]>('GET', '/items/learning_path_steps?fields=blocks');

	return steps.map(({ blocks }) => blocks.length);
}
