import { expect, type Locator, type Page } from '@playwright/test';
import { connect } from '../../directus/src/database/connect.ts';
import { Device } from './support/device.ts';
import { makeLearner } from './support/learners.ts';
import { makePublishedPath } from './support/published-path.ts';
import { test } from './support/stage.ts';
import { Studio } from './support/studio.ts';

// An instance of its own: other stories count the people on theirs.
test.use({ story: 'audience' });

/** An editor gives a private path to people and a group, takes it back, and brings a whole intake from a spreadsheet. */
test('an editor assigns to people and a group, unassigns, and imports a CSV', async ({
	browser,
	instance,
	shoot,
}) => {
	const database = await connect(instance.databaseUrl);
	const [ada, ben, cleo, dora] = await Promise.all([
		makeLearner(instance, database, 'Ada'),
		makeLearner(instance, database, 'Ben'),
		makeLearner(instance, database, 'Cleo'),
		makeLearner(instance, database, 'Dora'),
	]);
	const path = await makePublishedPath(instance, { steps: ['Dough', 'Oven'], isPrivate: true });
	const context = await browser.newContext({
		viewport: { width: 1400, height: 1200 },
		locale: 'en-US',
		colorScheme: 'light',
	});
	const page = await context.newPage();
	const panel = page.locator('.learning-audience');
	const drawer = page.locator('.v-drawer');
	const line = (name: string) => panel.getByRole('row').filter({ hasText: name });

	await new Studio(page).signIn(instance);

	await test.step('a path that is not saved yet says so, instead of a list', async () => {
		await page.goto(`${instance.url}/admin/content/learning_paths/+`);
		await expect(panel).toContainText('Save the path first.');
		await expect(panel.getByRole('button')).toHaveCount(0);
	});

	await test.step('a group is made; its name, once more, is refused in words', async () => {
		await makeGroup('Autumn intake');
		await expect(page).toHaveURL(/user_groups\/[0-9a-f-]{36}/);
		await makeGroup('AUTUMN intake');
		await expect(page.locator('[data-field="name"]')).toContainText('Value has to be unique');
	});

	await test.step('two people and a group are assigned at once, with a due date', async () => {
		await open();
		await expect(panel).toContainText('Nobody has this path yet.');
		await panel.getByRole('button', { name: 'Assign' }).click();
		await drawer.getByRole('checkbox', { name: 'Autumn intake' }).click();
		// By keyboard alone: what is typed narrows the list, and the space bar ticks.
		await drawer.getByRole('searchbox').fill('ada');
		await expect(drawer.getByRole('checkbox')).toHaveCount(1);
		await drawer.getByRole('checkbox', { name: 'Ada' }).press('Space');
		await drawer.getByRole('searchbox').fill('ben-');
		await expect(drawer.getByRole('checkbox', { name: 'Ada' })).toHaveCount(0);
		await drawer.getByRole('checkbox', { name: 'Ben' }).press('Space');
		await expect(drawer.locator('.chosen').getByRole('listitem')).toHaveText([/Autumn/, /Ada/, /Ben/]);
		await pickDay(drawer, '2030-05-03');
		await drawer.getByRole('textbox', { name: 'Note for other editors' }).fill('Before the fire drill');
		await shoot(page, 'audience-assign');
		await drawer.getByRole('button', { name: 'Assign (3)' }).click();
		await expect(panel.getByRole('status').first()).toContainText('3 assignments are new.');
		await expect(line('Autumn intake')).toContainText('May 3, 2030');
		await expect(line(ada.email)).toContainText('directly');
	});

	await test.step('who joins the group later has the path, too, and by that day', async () => {
		const [group] = await instance.api.request<{ id: string }[]>(
			'GET',
			'/items/user_groups?filter[name][_eq]=Autumn%20intake&fields=id',
		);
		await instance.api.request('POST', '/items/user_group_members?fields=id', {
			user_group: group?.id,
			user_profile: cleo.profile,
		});

		const device = await Device.open(browser, instance);
		const tab = await device.openTab();
		await tab.signIn(cleo);
		await tab.isHeld(path);
		await tab.openPath(path);
		await expect(tab.page.getByText('3 May 2030').first()).toBeVisible();
		await tab.finish('Dough');
		await device.close();

		await open();
		await expect(line(cleo.email)).toContainText('Autumn intake');
		await expect(line(cleo.email)).toContainText('1 of 2 steps');
		await expect(line(cleo.email).getByRole('button', { name: /^Unassign/ })).toHaveCount(0);
		await shoot(page, 'audience-light');
	});

	await test.step('a person gets a date of their own', async () => {
		await line(cleo.email).getByRole('button', { name: 'Give Cleo a date of their own' }).click();
		await pickDay(page.locator('.v-card'), '2030-06-04');
		await shoot(page, 'audience-own-date');
		await page.locator('.v-card').getByRole('button', { name: 'Save' }).click();
		await expect(line(cleo.email)).toContainText('Jun 4, 2030');
		await expect(line(cleo.email)).toContainText('directly');
	});

	await test.step('unassigning says what it does, then does it', async () => {
		await line(cleo.email).getByRole('button', { name: 'Unassign Cleo' }).click();
		await expect(page.locator('.v-card')).toContainText('They keep the path through Autumn intake.');
		await page.keyboard.press('Escape');
		await line(ben.email).getByRole('button', { name: 'Unassign Ben' }).click();
		await expect(page.locator('.v-card')).toContainText('What was done is kept');
		await shoot(page, 'audience-unassign');
		await page.locator('.v-card').getByRole('button', { name: 'Unassign' }).click();
		await expect(panel.getByRole('status').first()).toContainText('Ben no longer has this path.');
		await expect(line(ben.email)).toHaveCount(0);
	});

	await test.step('a CSV with one bad line is listed by line, and nothing of it happens', async () => {
		await panel.getByRole('button', { name: 'Import CSV' }).click();
		await choose(`email,group,path\n${dora.email},Winter intake,\nnobody@example.com,Winter intake,\n`);
		await expect(drawer.locator('.problems').getByRole('row')).toHaveText([
			/Line/,
			/3.*nobody@example\.com.*Nobody has this e-mail address/s,
		]);
		await expect(drawer.getByRole('button', { name: 'Apply' })).toBeDisabled();
		await shoot(page, 'audience-import-bad');
		expect(await groups()).toEqual(['Autumn intake']);
	});

	await test.step('a good one is shown first, then applied', async () => {
		await choose(
			`email;group;path;due_on\n${dora.email};Winter intake;;\n;winter intake;${path.title};31.12.2030\n`,
		);
		await expect(drawer).toContainText('2 new, 0 changed, 0 as before');
		await expect(drawer).toContainText('New groups: Winter intake');
		expect(await groups()).toEqual(['Autumn intake']);
		await shoot(page, 'audience-import-good');
		await drawer.getByRole('button', { name: 'Apply' }).click();
		await expect(drawer).toContainText('Imported.');
		await drawer.getByRole('button', { name: 'Close', exact: true }).click();
		await expect(line('Winter intake').first()).toContainText('Dec 31, 2030');
		await expect(line(dora.email)).toContainText('Winter intake');
	});

	await test.step('a plan that somebody overtook is shown anew before it is applied', async () => {
		await panel.getByRole('button', { name: 'Import CSV' }).click();
		await choose(`email,path\n${ben.email},${path.title}\n`);
		await expect(drawer).toContainText('1 new, 0 changed, 0 as before');
		await instance.api.request('POST', `/learning/editor/paths/${path.id}/assign`, {
			profiles: [ben.profile],
		});
		await drawer.getByRole('button', { name: 'Apply' }).click();
		await expect(drawer).toContainText('Something was changed in the meantime.');
		await expect(drawer).toContainText('there is nothing to do');
		await page.keyboard.press('Escape');
	});

	await test.step('what one person has stands on their profile', async () => {
		await page.goto(`${instance.url}/admin/content/user_profiles/${cleo.profile}`);
		const row = page.locator('.learning-profile-paths').getByRole('row').filter({ hasText: path.title });
		await expect(row).toContainText('Autumn intake');
		await expect(row).toContainText('1 of 2 steps');
		// Editors may not read users: who it is, they know from here.
		await expect(page.locator('.learning-profile-paths')).toContainText(cleo.email);
		await expect(page.getByRole('main')).not.toContainText('--');
		await shoot(page, 'audience-profile');
	});

	await test.step('it is at home in the dark, and in German', async () => {
		await instance.api.request('PATCH', `/users/${await editorId()}`, {
			appearance: 'dark',
			language: 'de-DE',
		});
		await open();
		await expect(line(cleo.email)).toContainText('1 von 2 Schritten');
		await expect(panel.getByRole('button', { name: /Zuweisen$/ })).toBeVisible();
		await shoot(page, 'audience-dark-de');
		await panel.getByRole('button', { name: 'CSV importieren' }).click();
		await choose(`email,path\n${ada.email},${path.title}\nniemand@example.com,${path.title}\n`);
		await expect(drawer).toContainText('Niemand hat diese E-Mail-Adresse.');
		await shoot(page, 'audience-import-dark-de');
	});

	await context.close();
	await database.end();

	async function open(): Promise<void> {
		await page.goto(`${instance.url}/admin/content/learning_paths/${path.id}`);
		// The Studio takes its time on a busy machine, most of all in a language that it has not loaded yet.
		await expect(panel).toBeVisible({ timeout: 60_000 });
		await panel.scrollIntoViewIfNeeded();
	}

	async function makeGroup(name: string): Promise<void> {
		await page.goto(`${instance.url}/admin/content/user_groups/+`);
		await page.locator('[data-field="name"]').getByRole('textbox').fill(name);
		await expect(page.locator('[data-field="name"] .field-label.edited').first()).toBeVisible();
		await page.keyboard.press('ControlOrMeta+s');
	}

	async function choose(csv: string): Promise<void> {
		await drawer
			.locator('input[type="file"]')
			.setInputFiles({ name: 'audience.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
	}

	async function groups(): Promise<string[]> {
		const rows = await instance.api.request<{ name: string }[]>('GET', '/items/user_groups?fields=name');

		return rows.map(({ name }) => name);
	}

	async function editorId(): Promise<string> {
		const [editor] = await instance.api.request<{ id: string }[]>(
			'GET',
			'/users?filter[role][name][_eq]=Editor&fields=id',
		);

		return editor?.id ?? '';
	}
});

/** Types a day into the Studio's own date field: month, day and year are fields of their own, in the editor's order. */
async function pickDay(within: Locator, day: string): Promise<void> {
	const [year = '', month = '', date = ''] = day.split('-');
	const field = within.getByRole('group', { name: 'Due date' });

	const former = field.getByRole('button', { name: 'close' });

	if (await former.isVisible()) await former.click();

	await field.getByRole('spinbutton').first().click();
	await keyboardOf(field).type(`${month}${date}${year}`);
	await expect(field.getByRole('spinbutton').last()).toHaveText(year);
}

function keyboardOf(locator: Locator): Page['keyboard'] {
	return locator.page().keyboard;
}
