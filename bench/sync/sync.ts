import { chromium } from '@playwright/test';
import { buildAll } from '../../directus/src/build/build-all.ts';
import { connect } from '../../directus/src/database/connect.ts';
import { startInstance } from '../../directus/src/testing/start-instance.ts';
import { browserProgram } from '../browser-program.ts';
import { median } from '../median.ts';
import { percentile } from '../percentile.ts';
import { measureFirstSync } from './measure-first-sync.ts';
import { measureIdleHour } from './measure-idle-hour.ts';
import { measureSteps } from './measure-steps.ts';
import type { Traffic } from './traffic.ts';

/**
 * What the sync takes, in real browsers against a real server on loopback: the time from a finished step to the second device, and
 * bytes on the wire. The bytes are counted by a forwarder of TCP between browser and server, so they are all there are: the headers
 * of HTTP and its framing included, both directions. TLS would add to them, HTTP/2 would take most of the headers away.
 */
export async function bench(options: { quick: boolean }): Promise<void> {
	await buildAll({ log: console.log });

	const instance = await startInstance();
	const database = await connect(instance.databaseUrl);
	const browser = await chromium.launch(await browserProgram());

	try {
		const stage = { browser, instance, database };
		console.log('Measuring how long a step takes to the second device …');

		const steps = await measureSteps(options.quick ? 10 : 50, stage);

		console.log('Leaving a tab alone …');

		const hour = await measureIdleHour(options.quick ? 1 : 2, stage);

		console.log('Signing in on a new device …');

		const first = await measureFirstSync(options.quick ? 20 : 200, stage);

		console.log(
			`A finished step is on the second device after ${median(steps.delays).toFixed(0)} ms (median), ` +
				`${percentile(steps.delays, 0.95).toFixed(0)} ms (p95), of ${steps.delays.length}.`,
		);
		print({
			'a step, opened and finished: the device it is done on': steps.first,
			'a step, opened and finished: the second device': steps.second,
			'heartbeats, a minute of them': hour.minute,
			'asking for what is new, once': hour.wake,
			'the same, and renewing the session': hour.wakeAndRenewal,
			'an idle hour': hour.hour,
			[`first sync of ${first.paths} paths with progress on each`]: first.traffic,
		});
	} finally {
		await browser.close();
		await database.end();
		await instance.stop();
	}
}

function print(rows: Record<string, Traffic>): void {
	console.table(
		Object.fromEntries(
			Object.entries(rows).map(([what, { up, down }]) => [
				what,
				{ 'bytes up': Math.round(up), 'bytes down': Math.round(down), sum: Math.round(up + down) },
			]),
		),
	);
}
