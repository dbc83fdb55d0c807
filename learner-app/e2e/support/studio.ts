import { expect, type Locator, type Page } from '@playwright/test';
import type { Instance } from '../../../directus/src/testing/start-instance.ts';

const PASSWORD = 'editor-password';

export interface ImageToUpload {
	name: string;
	mimeType: string;
	buffer: Buffer;
}

/** What an editor does in the real Studio, in the editor's words. The Studio's own markup is known here and nowhere else. */
export class Studio {
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
	}

	/** Makes an editor, and signs in as they would. */
	async signIn({ url, api }: Instance): Promise<void> {
		const email = `editor-${crypto.randomUUID()}@example.com`;
		const [role] = await api.request<{ id: string }[]>('GET', '/roles?filter[name][_eq]=Editor&fields=id');
		await api.request('POST', '/users', { email, password: PASSWORD, role: role?.id, language: 'en-US' });

		await this.#page.goto(`${url}/admin/login`);
		await this.#page.getByPlaceholder('Email').fill(email);
		await this.#page.getByPlaceholder('Password').fill(PASSWORD);
		await this.#page.getByRole('button', { name: 'Sign In' }).click();
		await this.#page.waitForURL('**/admin/content/**');
	}

	async beginPath(
		{ url }: Instance,
		path: { title: string; description: string; cover: ImageToUpload },
	): Promise<void> {
		await this.#page.goto(`${url}/admin/content/learning_paths/+`);
		await this.#fill('title', path.title);
		await this.#fill('description', path.description);
		await this.#upload('cover', path.cover);
	}

	/** The path shall be for everyone. */
	async makePublic(): Promise<void> {
		await this.#field('visibility').getByRole('button', { name: 'public' }).click();
	}

	async beginStep(title: string): Promise<void> {
		await this.#field('steps').getByRole('button', { name: 'Create New' }).click();
		await this.#fill('title', title);
	}

	async addText(markdown: string): Promise<void> {
		await this.#beginBlock('Texts');
		await this.#field('text').locator('.CodeMirror, .cm-content').first().click();
		await this.#page.keyboard.insertText(markdown);
		await this.#hasTaken('text');
		await this.saveDrawer();
	}

	async addImage(file: ImageToUpload, words: { alt: string; caption: string }): Promise<void> {
		await this.#beginBlock('Images');
		await this.#upload('image', file);
		await this.#fill('alt', words.alt);
		await this.#fill('caption', words.caption);
		await this.saveDrawer();
	}

	/** Saves the uppermost drawer, which closes it. */
	async saveDrawer(): Promise<void> {
		const drawers = this.#page.locator('.v-drawer');
		const before = await drawers.count();
		await this.#top().getByRole('button', { name: 'Save' }).click();
		await expect(drawers).toHaveCount(before - 1);
	}

	/** Saves the path, and stays on it. */
	async savePath(): Promise<void> {
		await this.#page.keyboard.press('ControlOrMeta+s');
		await expect(this.#page).toHaveURL(/learning_paths\/[0-9a-f-]{36}/);
	}

	/** The panel that says what publishing changes, and publishes. */
	get publishing(): Locator {
		return this.#page.locator('.learning-publish');
	}

	async #beginBlock(kind: string): Promise<void> {
		await this.#field('blocks').getByRole('button', { name: 'Create New' }).click();
		await this.#page.locator('.v-menu-content').getByText(kind, { exact: true }).click();
	}

	async #upload(field: string, file: ImageToUpload): Promise<void> {
		const chooser = this.#page.waitForEvent('filechooser');
		await this.#field(field).getByRole('button', { name: 'Choose File' }).first().click();
		await (await chooser).setFiles(file);
		await this.#hasTaken(field);
	}

	async #fill(field: string, text: string): Promise<void> {
		await this.#field(field).getByRole('textbox').fill(text);
		await this.#hasTaken(field);
	}

	/** Some inputs tell the form a moment after the last key; until then, saving would not know the text. */
	async #hasTaken(field: string): Promise<void> {
		await expect(this.#field(field).locator('.field-label.edited').first()).toBeVisible();
	}

	#field(name: string): Locator {
		return this.#top().locator(`[data-field="${name}"]`);
	}

	/** Where the editor is: the uppermost drawer, or the page when none is open. */
	#top(): Locator {
		return this.#page.locator('.v-drawer').or(this.#page.locator('body')).last();
	}
}
