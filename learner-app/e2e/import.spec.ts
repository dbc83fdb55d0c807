import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { makeZip } from '../../extensions/learning-paths/src/testing/make-zip.ts';
import { drawLoaf } from './support/draw-loaf.ts';
import { test } from './support/stage.ts';
import { Studio } from './support/studio.ts';

// An instance of its own: other stories count the paths on theirs.
test.use({ story: 'import' });

/** An editor has a course as a folder of Markdown, and wants it here, and out again. */
test('a zip file becomes a path in the Studio, is published, and comes out again', async ({
	browser,
	instance,
	shoot,
}) => {
	const context = await browser.newContext({ viewport: { width: 1400, height: 1000 }, locale: 'en-US' });
	const page = await context.newPage();
	const studio = new Studio(page);
	const loaf = await drawLoaf(browser);
	const course = {
		'bread/README.md': '# Bread\n\nFrom flour to crust.\n',
		'bread/01-dough.md': '# The dough\n\nThen [bake it](02-oven.md).\n\n![A loaf](images/loaf.png "Done")\n',
		'bread/02-oven.md': '---\nauthor: Ada\n---\n\n# The oven\n\nHot.\n\n![Missing](images/gone.png)\n',
		'bread/images/loaf.png': loaf.buffer,
	};

	await studio.signIn(instance);

	await test.step('what is no course is refused, in words', async () => {
		await page.goto(`${instance.url}/admin/content/learning_paths/+`);
		await choose('notes.zip', await makeZip({ 'notes.txt': 'x' }));
		await expect(panel().getByRole('alert')).toContainText('There is no Markdown');
	});

	await test.step('the report says what was made, and what could not be taken over', async () => {
		await choose('bread.zip', await makeZip(course));
		await expect(panel()).toContainText('“Bread” is a draft now, with 2 steps.');
		await expect(panel()).toContainText('the image images/gone.png is missing');
		await expect(panel()).toContainText('"author" in the front matter has no meaning here');
		await shoot(page, 'studio-import');
	});

	await test.step('the draft is a path like any other', async () => {
		await panel().getByText('Open the draft').click();
		await expect(page.locator('[data-field="title"]').getByRole('textbox')).toHaveValue('Bread');
		await expect(page.locator('[data-field="steps"]')).toContainText('The dough');
		await studio.publishing.getByRole('button', { name: 'Publish' }).click();
		await expect(studio.publishing).toContainText('Learners see revision 1');
		await shoot(page, 'studio-imported');
	});

	await test.step('and comes out as a zip file, which goes in again', async () => {
		const downloading = page.waitForEvent('download');
		await studio.publishing.getByRole('button', { name: 'Download as Markdown' }).click();
		const download = await downloading;
		expect(download.suggestedFilename()).toBe('bread.zip');
		const zip = await readFile(await download.path());

		await page.goto(`${instance.url}/admin/content/learning_paths/+`);
		await choose('bread.zip', zip);
		await expect(panel()).toContainText('“Bread” is a draft now, with 2 steps.');
	});

	await context.close();

	function panel() {
		return page.locator('.learning-import');
	}

	async function choose(name: string, buffer: Buffer): Promise<void> {
		const chooser = page.waitForEvent('filechooser');
		await panel().getByRole('button', { name: 'Choose a zip file' }).click();
		await (await chooser).setFiles({ name, mimeType: 'application/zip', buffer });
	}
});
