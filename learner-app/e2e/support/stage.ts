import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { repository } from '../../../directus/src/instance/repository.ts';
import { type Instance, startInstance } from '../../../directus/src/testing/start-instance.ts';
import { type CuttableNetwork, openCuttableNetwork } from './cuttable-network.ts';
import { serverUrl } from './start-server.ts';

interface Test {
	/** The learner's way to the instance. */
	network: CuttableNetwork;
	/** Keeps a picture of the page, for people to look at afterwards. */
	shoot: (page: Page, name: string) => Promise<void>;
}

interface Worker {
	/** Stories of different names never share an instance: on the Core tier there are seats for two editors. */
	story: string;
	/** A real Directus on a database of its own, with the schema and without content. */
	instance: Instance;
}

/** `README_IMAGES=true` makes the pictures in the readme anew, from those that the test takes anyway. */
const README_IMAGES: Record<string, string> = {
	'studio-path': 'studio.png',
	'learner-step': 'learner-app.png',
};

export const test = base.extend<Test, Worker>({
	story: ['', { scope: 'worker', option: true }],

	instance: [
		// Playwright reads from the pattern which other fixtures this one needs: none.
		// eslint-disable-next-line no-empty-pattern
		async ({}, use) => {
			const instance = await startInstance({ serverUrl: serverUrl() });
			await use(instance);
			await instance.stop();
		},
		{ scope: 'worker', timeout: 180_000 },
	],

	network: async ({ instance }, use) => {
		const network = await openCuttableNetwork(instance.url);
		await use(network);
		await network.close();
	},

	// eslint-disable-next-line no-empty-pattern
	shoot: async ({}, use) => {
		const folder = join(repository.root, '.artifacts', 'screenshots');
		await mkdir(folder, { recursive: true });
		await use(async (page, name) => {
			await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
			const image = README_IMAGES[name];
			if (process.env['README_IMAGES'] === 'true' && image !== undefined) {
				await page.screenshot({ path: join(repository.root, 'docs/images', image), animations: 'disabled' });
			}
		});
	},
});
