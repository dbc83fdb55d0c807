import type { Client } from 'pg';
import { connect } from '../../../directus/src/database/connect.ts';
import { Device } from './device.ts';
import { type Learner, makeLearner } from './learners.ts';
import { test as base } from './stage.ts';

interface Fixtures {
	/** The instance's Postgres. */
	database: Client;
	/** Makes a learner with an account. */
	newLearner: (name: string) => Promise<Learner>;
	/** Opens a browser that shares nothing with the others. It is closed after the test. */
	newDevice: () => Promise<Device>;
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
});
