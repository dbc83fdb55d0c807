import { openCuttableNetwork } from '../support/cuttable-network.ts';
import { test as base } from '../support/stage.ts';
import { openWorld, type World } from './open-world.ts';

/** The stage with all its content and people on it, set up once for all tests that look at it. */
export const test = base.extend<object, { world: World }>({
	story: 'the world of the scenes',

	world: [
		async ({ browser, instance }, use) => {
			const network = await openCuttableNetwork(instance.url);

			await use(await openWorld({ browser, instance, network }));
			await network.close();
		},
		{ scope: 'worker', timeout: 120_000 },
	],
});
