import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Instance } from '../../directus/src/testing/start-instance.ts';
import { drawLoaf } from './support/draw-loaf.ts';
import { makePublishedPath } from './support/published-path.ts';
import { readDraft } from './support/read-draft.ts';
import { test } from './support/stage.ts';
import { Studio } from './support/studio.ts';

const TITLE = 'Bread at home';
const RAW_ID = /[0-9a-f]{8}-[0-9a-f]{4}/;

// An instance of its own: it counts what the bookmarks show.
test.use({ story: 'authoring' });

/** An editor who never saw this before: forgets things, drags things, and looks for what they made. */
test('an editor is told what is missing, orders steps and blocks, and finds everything again', async ({
	browser,
	instance,
	shoot,
}) => {
	// A whole day of work in one story.
	test.setTimeout(6 * 60_000);

	const context = await browser.newContext({
		viewport: { width: 1400, height: 1200 },
		locale: 'en-US',
		colorScheme: 'light',
	});
	const page = await context.newPage();
	const studio = new Studio(page);
	const loaf = await drawLoaf(browser);

	await studio.signIn(instance);

	await test.step('a path without a title is refused in words, and so is one of blanks', async () => {
		await page.goto(`${instance.url}/admin/content/learning_paths/+`);
		await studio.fill('description', 'For those with an oven.');
		await studio.trySaving();
		await expect(studio.refusal).toContainText('Title: Value is required');
		// Saved from the keyboard, before the field trims what is in it.
		await studio.fill('title', '   ');
		await page.keyboard.press('ControlOrMeta+s');
		await expect(studio.refusal).toContainText('Title: A path needs a title.');
		await shoot(page, 'authoring-no-title');
		expect(await titles(instance)).toEqual([]);
	});

	await test.step('with a title it is saved, and the form stays open where the work goes on', async () => {
		await studio.fill('title', TITLE);
		await studio.savePath();
		await expect(studio.refusal).toHaveCount(0);
		await expect(studio.field('steps').getByRole('button', { name: 'Create New' })).toBeVisible();
	});

	await test.step('an image block asks for its image, takes a dropped one, and says when words are missing', async () => {
		await studio.beginStep('Dough');
		await studio.addText('## Flour and water\n\nNothing **else**.');
		await studio.beginBlock('Image');
		await expect(studio.field('alt')).toContainText('What the image tells someone who cannot see it.');
		await expect(studio.field('caption')).toContainText('Optional.');
		await studio.trySaving();
		await expect(studio.refusal).toContainText('Image: Choose an image.');
		await studio.dropOn('image', loaf);
		await isDrawn(studio.field('image').locator('img'));
		await shoot(page, 'authoring-dropped');
		await studio.saveDrawer();
		await studio.addCallout('Warning', 'The oven is *hot*.');
		await studio.addVideo(await clip(), 'Folding');
	});

	await test.step('every kind of block can be recognised, before it is saved and after', async () => {
		const words = [
			/^\s*Text:\s*Flour and water Nothing else\.\s*$/,
			/^\s*Image:\s*No alternative text\s*$/,
			/^\s*Callout:\s*Warning\s*The oven is hot\.\s*$/,
			/^\s*Video:.*Folding\s*$/s,
		];
		await expect(studio.rows('blocks')).toHaveText(words, { useInnerText: true });
		await readsWell(studio.field('blocks'));
		await studio.saveDrawer();
		await addStep(studio, { title: 'Oven', text: 'Two hundred degrees.' });
		await studio.beginStep('Crust');
		await studio.field('required').getByText('Needed to finish the path').click();
		await studio.saveDrawer();
		await readsWell(studio.field('steps'));
		await studio.savePath();
		await expect(studio.rows('steps')).toHaveText(
			[/Dough\s*4 Blocks\s*$/, /Oven\s*1 Block\s*$/, /Crust\s*0 Blocks\s*optional/],
			{ useInnerText: true },
		);

		await studio.rows('steps').filter({ hasText: 'Dough' }).click();
		await expect(studio.rows('blocks')).toHaveText(words, { useInnerText: true });
		await isDrawn(studio.rows('blocks').nth(1).locator('img'));
		await readsWell(studio.field('blocks'));
		await shoot(page, 'authoring-blocks');
	});

	await test.step('a block is edited in place, and two are dragged', async () => {
		await studio.rows('blocks').filter({ hasText: 'No alternative text' }).click();
		await studio.fill('alt', 'A loaf, just out of the oven');
		await studio.saveDrawer();
		await expect(studio.rows('blocks').nth(1)).toContainText('A loaf, just out of the oven');
		await studio.dragAbove(studio.rows('blocks').nth(3), studio.rows('blocks').nth(0));
		await expect(studio.rows('blocks')).toHaveText([/Video/, /Text/, /Image/, /Callout/]);
		await studio.dragAbove(studio.rows('blocks').nth(3), studio.rows('blocks').nth(2));
		await expect(studio.rows('blocks')).toHaveText([/Video/, /Text/, /Callout/, /Image/]);
		await studio.saveDrawer();
	});

	await test.step('a step is dragged, and the draft has everything in the new order', async () => {
		await studio.dragAbove(studio.rows('steps').nth(2), studio.rows('steps').nth(0));
		await expect(studio.rows('steps')).toHaveText([/Crust/, /Dough/, /Oven/]);
		await shoot(page, 'authoring-dragged');
		await studio.saveChanges();
		expect(await readDraft(instance, idOf(page))).toEqual([
			'Crust:',
			'Dough: video, text, callout, image (A loaf, just out of the oven)',
			'Oven: text',
		]);
	});

	await test.step('a step without a title is called so, and publishing would say it', async () => {
		await addStep(studio, { text: 'Let it cool.' });
		await expect(studio.rows('steps').nth(3)).toContainText('Untitled step');
		await readsWell(studio.field('steps'));
		await studio.saveChanges();
		await expect(studio.publishing).toContainText('Untitled step: has no title.');
	});

	await test.step('a step that was taken out can be found by its name, and put back', async () => {
		await studio.rows('steps').filter({ hasText: 'Oven' }).locator('[data-icon="delete"]').click();
		await studio.saveChanges();
		await expect(studio.rows('steps')).toHaveCount(3);
		await studio.field('steps').getByRole('button', { name: 'Add Existing' }).click();
		await expect(page.locator('.v-drawer thead th')).toContainText(['Title', 'Blocks', 'Required']);
		const found = page.locator('.v-drawer tbody tr');
		await expect(found).toHaveText([/^\s*Oven/]);
		await found.locator('.v-checkbox').click();
		await studio.saveDrawer();
		await studio.saveChanges();
		expect(await readDraft(instance, idOf(page))).toContain('Oven: text');
	});

	await test.step('a copy has every kind of block, in the same order', async () => {
		// Of several files of one block Directus 12.4 copies only the one that is named last among the fields to duplicate:
		// the video, without which there would be no block. It used to be the still, and copies lost their videos.
		const original = await readDraft(instance, idOf(page));
		const before = page.url();
		await studio.fill('title', 'Bread, a copy');
		await page.getByRole('button', { name: 'More options' }).click();
		await page.getByText('Save as Copy').click();
		await expect(page).not.toHaveURL(before);
		await expect(studio.field('title').getByRole('textbox')).toHaveValue('Bread, a copy');
		expect(await readDraft(instance, idOf(page))).toEqual(original);
	});

	await test.step('each bookmark shows what it says', async () => {
		const [live, changed, kept] = await Promise.all([
			makePublishedPath(instance, { steps: ['One'] }),
			makePublishedPath(instance, { steps: ['One'], isPrivate: true }),
			makePublishedPath(instance, { steps: ['One'] }),
		]);
		await instance.api.request('PATCH', `/items/learning_paths/${changed.id}`, { description: 'New' });
		await instance.api.request('PATCH', `/items/learning_paths/${kept.id}`, { status: 'archived' });
		// Another editor's draft, which is none of mine.
		await instance.api.request('POST', '/items/learning_paths', { title: 'Theirs', visibility: 'public' });

		await page.goto(`${instance.url}/admin/content/learning_paths`);
		await expect(bookmarks(page)).toHaveText(['My drafts', 'Changed', 'Published', 'Private', 'Archived']);
		await shows(page, 'My drafts', [TITLE, 'Bread, a copy']);
		await shoot(page, 'authoring-my-drafts');
		await shows(page, 'Changed', [changed.title]);
		await shows(page, 'Published', [live.title, changed.title]);
		await shows(page, 'Private', [TITLE, 'Bread, a copy', changed.title]);
		await shows(page, 'Archived', [kept.title]);
	});

	await test.step('all of it is German for who reads German', async () => {
		await speakGerman(instance);
		await page.goto(`${instance.url}/admin/content/learning_paths`);
		await expect(bookmarks(page)).toHaveText([
			'Meine Entwürfe',
			'Geändert',
			'Veröffentlicht',
			'Privat',
			'Archiviert',
		]);
		await shoot(page, 'authoring-list-de');
		await bookmarks(page).filter({ hasText: 'Meine Entwürfe' }).click();
		await page.locator('tbody tr').filter({ hasText: TITLE }).first().click();
		await expect(studio.labels).toHaveText([
			'Titel',
			'Beschreibung',
			'Titelbild',
			'Schritte',
			'Sichtbarkeit',
		]);
		await expect(studio.field('steps')).toContainText('Schritte durch Ziehen ordnen.');
		await expect(studio.rows('steps')).toHaveText([
			/Crust.*freiwillig/s,
			/Dough\s+4\s+Bausteine/,
			/Oven\s+1\s+Baustein/,
			/Schritt ohne Titel/,
		]);
		await shoot(page, 'authoring-form-de');

		await studio.rows('steps').filter({ hasText: 'Dough' }).click();
		await expect(studio.labels).toHaveText(['Titel', 'Pflicht', 'Bausteine']);
		await expect(studio.rows('blocks')).toHaveText([
			/^\s*Video:/,
			/^\s*Text:/,
			/Hervorhebung:.*Warnung/s,
			/Bild:/,
		]);
		await studio.field('blocks').getByRole('button', { name: 'Neu anlegen' }).click();
		await expect(page.locator('.v-menu-content .v-list-item')).toHaveText([
			'Text',
			'Bild',
			'Hervorhebung',
			'Video',
		]);
		await shoot(page, 'authoring-kinds-de');
		await page.locator('.v-menu-content').getByText('Bild', { exact: true }).click();
		await page.locator('.v-drawer').last().getByRole('button', { name: 'Speichern' }).click();
		await expect(studio.refusal).toContainText('Bild: Wählen Sie ein Bild.');
		await expect(studio.labels).toHaveText(['Bild', 'Alternativtext', 'Bildunterschrift']);
		await shoot(page, 'authoring-image-de');
	});

	await context.close();
});

/** What stands there is for people: no ids, and no signs for "nothing". */
async function readsWell(field: Locator): Promise<void> {
	await expect(field).not.toContainText(RAW_ID, { useInnerText: true });
	await expect(field).not.toContainText('--', { useInnerText: true });
}

/** The picture itself, not the place for it. */
async function isDrawn(image: Locator): Promise<void> {
	await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
}

async function addStep(studio: Studio, { title, text }: { title?: string; text: string }): Promise<void> {
	await studio.beginStep(title);
	await studio.addText(text);
	await studio.saveDrawer();
}

function bookmarks(page: Page): Locator {
	return page.locator('a[href*="learning_paths?bookmark="]');
}

async function shows(page: Page, bookmark: string, paths: readonly string[]): Promise<void> {
	await bookmarks(page)
		.filter({ hasText: new RegExp(`^\\s*${bookmark}`) })
		.click();
	await expect(page.getByRole('heading', { name: bookmark, exact: true })).toBeVisible();
	await expect(page.locator('tbody tr')).toHaveCount(paths.length);
	for (const path of paths) {
		await expect(page.locator('tbody').getByText(path, { exact: true })).toBeVisible();
	}
}

function idOf(page: Page): string {
	return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

async function titles({ api }: Instance): Promise<string[]> {
	const paths = await api.request<{ title: string }[]>('GET', '/items/learning_paths?fields=title');

	return paths.map(({ title }) => title);
}

async function clip() {
	const buffer = await readFile(join(import.meta.dirname, 'fixtures', 'clip.webm'));

	return { name: 'clip.webm', mimeType: 'video/webm', buffer };
}

async function speakGerman({ api }: Instance): Promise<void> {
	const [editor] = await api.request<{ id: string }[]>(
		'GET',
		'/users?filter[role][name][_eq]=Editor&fields=id',
	);

	await api.request('PATCH', `/users/${editor?.id}`, { language: 'de-DE' });
}
