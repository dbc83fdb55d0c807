import { type Mailbox, openMailbox } from '../../../extensions/learning-paths/src/testing/mailbox.ts';
import { startInstance } from '../../../directus/src/testing/start-instance.ts';
import { openCuttableNetwork } from '../support/cuttable-network.ts';
import { test as base } from '../support/stage.ts';
import { serverUrl } from '../support/start-server.ts';
import { openWorld, type World } from './open-world.ts';

/** The stage with all its content and people on it, set up once for all tests that look at it. */
export const test = base.extend<object, { mailbox: Mailbox; world: World }>({
	story: 'the world of the scenes',

	mailbox: [
		// eslint-disable-next-line no-empty-pattern
		async ({}, use) => {
			const mailbox = await openMailbox();

			await use(mailbox);
			await mailbox.close();
		},
		{ scope: 'worker' },
	],

	instance: [
		async ({ mailbox }, use) => {
			const instance = await startInstance({
				serverUrl: serverUrl(),
				// All these people come from one address.
				env: { ...mailbox.env, LEARNING_REGISTRATIONS_PER_MINUTE: '20' },
			});

			await use(instance);
			await instance.stop();
		},
		{ scope: 'worker', timeout: 180_000 },
	],

	world: [
		async ({ browser, instance, mailbox }, use) => {
			const network = await openCuttableNetwork(instance.url);

			await use(await openWorld({ browser, instance, network, mailbox }));
			await network.close();
		},
		{ scope: 'worker', timeout: 120_000 },
	],
});
