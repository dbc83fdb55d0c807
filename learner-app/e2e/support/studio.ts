import { expect, type Locator, type Page } from '@playwright/test';
import type { Instance } from '../../../directus/src/testing/start-instance.ts';

const PASSWORD = 'editor-password';

export interface FileToUpload {
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
		path: { title: string; description: string; cover: FileToUpload },
	): Promise<void> {
		await this.#page.goto(`${url}/admin/content/learning_paths/+`);
		await this.fill('title', path.title);
		await this.fill('description', path.description);
		await this.#upload('cover', path.cover);
	}

	/** The path shall be for everyone. */
	async makePublic(): Promise<void> {
		await this.field('visibility').getByRole('button', { name: 'public' }).click();
	}

	async beginStep(title?: string): Promise<void> {
		await this.field('steps').getByRole('button', { name: 'Create New' }).click();
		if (title !== undefined) await this.fill('title', title);
	}

	/** A field of the form that the editor is in. */
	field(name: string): Locator {
		return this.#top().locator(`[data-field="${name}"]`);
	}

	/** The kind as the menu calls it. */
	async beginBlock(kind: string): Promise<void> {
		await this.field('blocks').getByRole('button', { name: 'Create New' }).click();
		await this.#page.locator('.v-menu-content').getByText(kind, { exact: true }).click();
	}

	async fill(field: string, text: string): Promise<void> {
		await this.field(field).getByRole('textbox').fill(text);
		await this.#hasTaken(field);
	}

	async addText(markdown: string): Promise<void> {
		await this.beginBlock('Text');
		await this.#write(markdown);
		await this.saveDrawer();
	}

	async addCallout(tone: string, markdown: string): Promise<void> {
		await this.beginBlock('Callout');
		await this.field('tone').locator('.v-select, .activator').first().click();
		await this.#page.locator('.v-menu-content').getByText(tone, { exact: true }).click();
		await this.#hasTaken('tone');
		await this.#write(markdown);
		await this.saveDrawer();
	}

	async addVideo(file: FileToUpload, title: string): Promise<void> {
		await this.beginBlock('Video');
		// The field itself takes no drop; the dialog behind it does.
		await this.field('video').locator('.activator').first().click();
		await this.#page.getByText('Upload File from Device').click();
		await drop(this.#page.locator('.v-card .v-upload'), file);
		await this.#hasTaken('video');
		await this.fill('title', title);
		await this.saveDrawer();
	}

	/** Lets a file fall onto its field, as from the editor's desktop. */
	async dropOn(field: string, file: FileToUpload): Promise<void> {
		await drop(this.field(field).locator('.v-upload'), file);
		await this.#hasTaken(field);
	}

	/** The names of the fields of that form, as far as it shows them. */
	get labels(): Locator {
		return this.#top().locator('.field-name');
	}

	/** The lines of a list of steps or blocks. */
	rows(field: 'steps' | 'blocks'): Locator {
		return this.field(field).locator('.v-list-item');
	}

	/** Takes a line by its handle, and lets it go above another one. */
	async dragAbove(row: Locator, other: Locator): Promise<void> {
		await other.scrollIntoViewIfNeeded();
		await row.scrollIntoViewIfNeeded();
		const from = await centreOf(row.locator('.drag-handle'));
		const to = await centreOf(other.locator('.drag-handle'));
		await this.#page.mouse.move(from.x, from.y);
		await this.#page.mouse.down();
		// Past the middle of the other line, and not in one leap: the list follows the pointer.
		await this.#page.mouse.move(to.x, to.y - to.height, { steps: 20 });
		await this.#page.mouse.up();
	}

	async addImage(file: FileToUpload, words: { alt: string; caption: string }): Promise<void> {
		await this.beginBlock('Image');
		await this.#upload('image', file);
		await this.fill('alt', words.alt);
		await this.fill('caption', words.caption);
		await this.saveDrawer();
	}

	/** Saves the uppermost drawer, which closes it. */
	async saveDrawer(): Promise<void> {
		const drawers = this.#page.locator('.v-drawer');
		const before = await drawers.count();
		await this.#top().getByRole('button', { name: 'Save' }).click();
		await expect(drawers).toHaveCount(before - 1);
	}

	/** Asks for a save that may be refused, of the uppermost drawer or of the page. */
	async trySaving(): Promise<void> {
		await this.#top().getByRole('button', { name: 'Save', exact: true }).click();
	}

	/** What the Studio says when it does not save. */
	get refusal(): Locator {
		return this.#top().locator('.validation-errors-list');
	}

	/** Saves the path, and stays on it. */
	async savePath(): Promise<void> {
		await this.#page.keyboard.press('ControlOrMeta+s');
		await expect(this.#page).toHaveURL(/learning_paths\/[0-9a-f-]{36}/);
	}

	/** Saves a path that was saved before, and waits until the Studio has nothing more to save. */
	async saveChanges(): Promise<void> {
		await this.#page.keyboard.press('ControlOrMeta+s');
		await expect(this.#page.locator('.field-label.edited')).toHaveCount(0);
		await expect(this.publishing).not.toContainText('You have unsaved changes');
	}

	/** The panel that says what publishing changes, and publishes. */
	get publishing(): Locator {
		return this.#page.locator('.learning-publish');
	}

	async #upload(field: string, file: FileToUpload): Promise<void> {
		const chooser = this.#page.waitForEvent('filechooser');
		await this.field(field).getByRole('button', { name: 'Choose File' }).first().click();
		await (await chooser).setFiles(file);
		await this.#hasTaken(field);
	}

	async #write(markdown: string): Promise<void> {
		await this.field('text').locator('.CodeMirror, .cm-content').first().click();
		await this.#page.keyboard.insertText(markdown);
		await this.#hasTaken('text');
	}

	/** Some inputs tell the form a moment after the last key; until then, saving would not know the text. */
	async #hasTaken(field: string): Promise<void> {
		await expect(this.field(field).locator('.field-label.edited').first()).toBeVisible();
	}

	/** Where the editor is: the uppermost drawer, or the page when none is open. */
	#top(): Locator {
		return this.#page.locator('.v-drawer').or(this.#page.locator('body')).last();
	}
}

async function drop(target: Locator, { name, mimeType, buffer }: FileToUpload): Promise<void> {
	const dataTransfer = await target.evaluateHandle(
		(_, { name, mimeType, bytes }) => {
			const carried = new DataTransfer();
			carried.items.add(new File([Uint8Array.from(bytes)], name, { type: mimeType }));

			return carried;
		},
		{ name, mimeType, bytes: [...buffer] },
	);

	for (const type of ['dragenter', 'dragover', 'drop']) await target.dispatchEvent(type, { dataTransfer });
}

async function centreOf(locator: Locator): Promise<{ x: number; y: number; height: number }> {
	const box = await locator.boundingBox();
	if (box === null) throw new Error('There is nothing to take hold of.');

	return { x: box.x + box.width / 2, y: box.y + box.height / 2, height: box.height };
}
