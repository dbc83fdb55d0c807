import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPath, type PathDraft } from '@learning-paths/content';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { demo } from '../../../directus/src/content/demo.ts';
import { operatorStore } from '../../../directus/src/content/operator-store.ts';
import { seedDemo } from '../../../directus/src/content/seed-demo.ts';
import { signToken } from '../../../directus/src/directus/sign-token.ts';
import { repository } from '../../../directus/src/instance/repository.ts';
import type { Instance } from '../../../directus/src/testing/start-instance.ts';
import { TEST_SECRET } from '../../../directus/src/testing/test-admin.ts';
import type { CuttableNetwork } from '../support/cuttable-network.ts';
import type { Mailbox } from '../../../extensions/learning-paths/src/testing/mailbox.ts';
import { BREAD, EXTREMES, GARDENING, LADDERS } from './authored-paths.ts';
import { type Learner, registerLearner } from './learner.ts';
import { publishFilm } from './publish-film.ts';

/** A published path, with the ids of its steps. */
export interface WorldPath {
	id: string;
	steps: string[];
}

/** A real instance full of content, and the browsers of four people. */
export interface World {
	instance: Instance;
	network: CuttableNetwork;
	/** All mail that the instance sends. */
	mailbox: Mailbox;
	/** The address of a screen, by way of the network that can be cut. */
	at: (path: string) => string;
	/** Nobody in particular: learns without an account. */
	visitor: Page;
	/** Has an account, and nothing in it. */
	newcomer: Page;
	/** In the middle of many things. */
	learner: Page;
	/** Takes a film along, to where there is no network. */
	traveller: Page;
	/** Another browser, for what must not disturb the others. The one before it is closed. */
	newPage: () => Promise<Page>;
	/** Is in the middle of many things. */
	ada: Learner;
	/** Has an account, and learns on a browser that he shares. */
	ben: Learner;
	paths: Record<
		'bread' | 'extremes' | 'film' | 'firstAid' | 'firstWeek' | 'gardening' | 'ladders' | 'weather',
		WorldPath
	>;
}

const EDITOR = { email: 'ella@example.com', password: 'ella-writes-paths' };
const SAM = { email: 'sam@example.com', password: 'sam-learns-here' };

export async function openWorld(deps: {
	browser: Browser;
	instance: Instance;
	network: CuttableNetwork;
	mailbox: Mailbox;
}): Promise<World> {
	const { browser, instance, network, mailbox } = deps;
	const { api } = instance;

	await seedDemo(
		{ demoFolder: repository.demo, editor: EDITOR, learner: SAM },
		{ api, tokenOf: (user) => signToken(user, TEST_SECRET), log: () => undefined },
	);

	const [firstAid, weather, firstWeek] = demo.paths.map(({ id }) => id);
	const paths = {
		firstAid: await findPath(firstAid, instance),
		weather: await findPath(weather, instance),
		firstWeek: await findPath(firstWeek, instance),
		bread: await publish(BREAD, instance),
		extremes: await publish(EXTREMES, instance),
		film: await findPath(await publishFilm(instance), instance),
		gardening: await publish(GARDENING, instance),
		ladders: await publish(LADDERS, instance),
	};
	const newPage = async () => (await newDevice(browser)).newPage();
	let other: Page | null = null;

	return {
		instance,
		network,
		mailbox,
		at: (address) => `${network.url}/app${address}`,
		visitor: await newPage(),
		newcomer: await newPage(),
		learner: await newPage(),
		traveller: await newPage(),
		async newPage() {
			await other?.context().close();
			other = await newPage();

			return other;
		},
		ada: await registerLearner({ displayName: 'Ada Miller', email: 'ada@example.com' }, instance),
		ben: await registerLearner({ displayName: 'Ben Okri', email: 'ben@example.com' }, instance),
		paths,
	};
}

function newDevice(browser: Browser): Promise<BrowserContext> {
	return browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Vienna' });
}

async function publish(draft: PathDraft, instance: Instance): Promise<WorldPath> {
	const { api } = instance;
	const images = join(repository.demo, 'first-aid-at-work', 'images');
	const { id } = await createPath(
		{ draft },
		{
			store: operatorStore(api),
			readFile: async (file) => new Uint8Array(await readFile(join(images, file))),
		},
	);

	await api.request('POST', `/learning/editor/paths/${id}/publish`, {});

	return findPath(id, instance);
}

async function findPath(id: string | undefined, { api }: Instance): Promise<WorldPath> {
	if (id === undefined) throw new Error('the demo has no such path');

	const query = `filter[learning_path][_eq]=${id}&sort=sort&fields=id`;
	const steps = await api.request<{ id: string }[]>('GET', `/items/learning_path_steps?${query}`);

	return { id, steps: steps.map((step) => step.id) };
}
