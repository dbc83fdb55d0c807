import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import type { Instance } from '../../../directus/src/testing/start-instance.ts';
import { type CuttableNetwork, openCuttableNetwork } from './cuttable-network.ts';
import type { Learner } from './learners.ts';
import type { PublishedPath } from './published-path.ts';

/** A browser of one learner, with a way to the server of its own that a test can cut. */
export class Device {
	readonly context: BrowserContext;
	readonly network: CuttableNetwork;

	private constructor(context: BrowserContext, network: CuttableNetwork) {
		this.context = context;
		this.network = network;
	}

	static async open(browser: Browser, instance: Instance): Promise<Device> {
		const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });

		return new Device(context, await openCuttableNetwork(instance.url));
	}

	async close(): Promise<void> {
		await this.context.close();
		await this.network.close();
	}

	async openTab(): Promise<Tab> {
		return new Tab(await this.context.newPage(), this.network.url);
	}

	async goOffline(): Promise<void> {
		await this.network.cut();
	}

	/** The network is there again, and the browser notices. */
	async goOnline(): Promise<void> {
		await this.network.restore();
		for (const page of this.context.pages()) {
			await page.evaluate(() => window.dispatchEvent(new Event('online')));
		}
	}
}

/** One tab of the learner app, in the learner's words. */
export class Tab {
	readonly page: Page;
	readonly #url: string;

	constructor(page: Page, url: string) {
		this.page = page;
		this.#url = url;
	}

	/** Goes to an address of the app, such as `/account`. */
	async goTo(address: string): Promise<void> {
		await this.page.goto(`${this.#url}/app${address}`);
	}

	async signIn(learner: Pick<Learner, 'email' | 'password'>): Promise<void> {
		await this.goTo('/sign-in');
		await this.fillSignIn(learner);
		await expect(this.page.getByRole('heading', { level: 1 })).not.toHaveText('Sign in');
		// Only now may the network go: the app itself is on the device.
		await this.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	}

	/** Fills in the form that is open. */
	async fillSignIn({ email, password }: Pick<Learner, 'email' | 'password'>): Promise<void> {
		await this.page.getByLabel('Email').fill(email);
		await this.page.getByLabel('Password', { exact: true }).fill(password);
		await this.page.getByRole('button', { name: 'Sign in' }).click();
	}

	/** On the account page; asks no questions when all is sent. */
	async signOut(): Promise<void> {
		await this.goTo('/account');
		await this.page.getByRole('button', { name: 'Sign out' }).click();
	}

	/** The start page says so when all is done. */
	async isSignedOut(): Promise<void> {
		await expect(this.page).toHaveURL(`${this.#url}/app/`);
		await expect(this.page.getByRole('link', { name: 'On this device only' })).toBeVisible();
	}

	async openPath({ id, title }: PublishedPath): Promise<void> {
		await this.goTo(`/paths/${id}`);
		await expect(this.page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
	}

	/** The start page names it as soon as its content is on this device. */
	async isHeld({ title }: PublishedPath): Promise<void> {
		await expect(this.page.getByRole('link', { name: title }).first()).toBeVisible();
	}

	/** Opens a step from the list of steps, which stands beside both the path and each step, and says that it is finished. */
	async finish(step: string): Promise<void> {
		await this.openStep(step);
		await this.#finishButton().click();
		await expect(this.step(step)).toContainText('Finished');
	}

	async openStep(step: string): Promise<void> {
		await this.step(step).getByRole('link').click();
		await expect(this.page.getByRole('heading', { name: step, exact: true })).toBeVisible();
	}

	/** Presses the button, whatever comes of it. */
	async tryToFinish(step: string): Promise<void> {
		await this.openStep(step);
		await this.#finishButton().click();
	}

	#finishButton(): Locator {
		return this.page.getByRole('button', { name: /^Finish / });
	}

	/** The list says of these steps that they are finished, and that the account has it. */
	async isInAccount(...steps: readonly string[]): Promise<void> {
		for (const step of steps) await expect(this.step(step)).toContainText('Finished · in your account');
	}

	/** The list says of these steps that they are finished, and that only this device has it. */
	async isOnlyHere(...steps: readonly string[]): Promise<void> {
		for (const step of steps) await expect(this.step(step)).toContainText('Finished · saved on this device');
	}

	/** The list says of these steps that they are finished, where nobody has an account: then there is but one place. */
	async isFinished(...steps: readonly string[]): Promise<void> {
		for (const step of steps) await expect(this.step(step)).toContainText('Finished');
	}

	/** The list says of these steps that nobody has begun them. */
	async isUnstarted(...steps: readonly string[]): Promise<void> {
		for (const step of steps) await expect(this.step(step)).toContainText('Not started');
	}

	/** A step's line in the list of steps: its title, how it stands and where that is stored. */
	step(title: string): Locator {
		return this.page.getByRole('listitem').filter({ hasText: title });
	}

	/** All that this tab asks of the sync from now on, as `METHOD path`. */
	recordSync(): string[] {
		const asked: string[] = [];

		this.page.on('request', (request) => {
			const { pathname } = new URL(request.url());

			if (pathname.startsWith('/learning/sync/')) asked.push(`${request.method()} ${pathname}`);
		});

		return asked;
	}
}
