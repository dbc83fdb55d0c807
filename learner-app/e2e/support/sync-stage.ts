import type { Client } from 'pg';
import { connect } from '../../../directus/src/database/connect.ts';
import { Device, type Tab } from './device.ts';
import { assign, type Learner, makeLearner, type Stored, storedProgress } from './learners.ts';
import { makePublishedPath, type PublishedPath } from './published-path.ts';
import { test as base } from './stage.ts';

/** The steps of every path here, all of them required. */
export const STEPS = ['Kneading', 'Resting', 'Baking'] as const;

/** A learner with an account, signed in on a device of theirs, in front of a path. */
export interface AtWork {
	learner: Learner;
	device: Device;
	tab: Tab;
	path: PublishedPath;
}

interface Fixtures {
	/** The instance's Postgres. */
	database: Client;
	/** Makes a learner with an account. */
	newLearner: (name: string) => Promise<Learner>;
	/** Opens a browser that shares nothing with the others. It is closed after the test. */
	newDevice: () => Promise<Device>;
	/** Publishes a path of these steps. With `for` it is private, and assigned to this learner. */
	newPath: (plan?: { for?: Learner; withPicture?: boolean }) => Promise<PublishedPath>;
	/** Puts somebody in front of a path: of a new one that everyone may see, unless told otherwise. */
	atWork: (name: string, plan?: { isPrivate?: boolean; withPicture?: boolean }) => Promise<AtWork>;
	/** What Postgres has of a learner on a path. */
	stored: (learner: Pick<Learner, 'profile'>, path: PublishedPath) => Promise<Stored | null>;
}

/** The stage of the tests that attack the sync from a real browser. */
export const test = base.extend<Fixtures>({
	database: async ({ instance }, use) => {
		const database = await connect(instance.databaseUrl);
		await use(database);
		await database.end();
	},

	newLearner: async ({ instance, database }, use) => {
		await use((name) => makeLearner(instance, database, name));
	},

	newDevice: async ({ browser, instance }, use) => {
		const devices: Device[] = [];
		await use(async () => {
			const device = await Device.open(browser, instance);
			devices.push(device);

			return device;
		});
		for (const device of devices) await device.close();
	},

	newPath: async ({ instance }, use) => {
		await use(async ({ for: learner, withPicture } = {}) => {
			const path = await makePublishedPath(instance, {
				steps: STEPS,
				isPrivate: learner !== undefined,
				withPicture: withPicture ?? false,
			});

			if (learner) await assign(instance, learner, path);

			return path;
		});
	},

	atWork: async ({ newPath, newLearner, newDevice }, use) => {
		await use(async (name, { isPrivate, ...plan } = {}) => {
			const learner = await newLearner(name);
			const path = await newPath(isPrivate ? { ...plan, for: learner } : plan);
			const device = await newDevice();
			const tab = await device.openTab();

			await tab.signIn(learner);
			await tab.openPath(path);

			return { learner, device, tab, path };
		});
	},

	stored: async ({ database }, use) => {
		await use((learner, { id }) => storedProgress(database, learner, id));
	},
});
