import { LIMITS } from '@learning-paths/contract';
import { setTimeout as sleep } from 'node:timers/promises';
import { Device } from '../../learner-app/e2e/support/device.ts';
import { makeLearner } from '../../learner-app/e2e/support/learners.ts';
import { makePublishedPath } from '../../learner-app/e2e/support/published-path.ts';
import type { BenchStage } from './bench-stage.ts';
import { difference, sumOf, type Traffic, trafficOf } from './traffic.ts';

const MINUTE_MS = 60_000;

/**
 * A renewal ends the session that the stream of events was opened with. The server sees that at its next heartbeat, and the device
 * opens a new stream and asks what it missed: that is part of the price.
 */
const UNTIL_REOPENED_MS = LIMITS.heartbeatMs + 5_000;

export interface IdleHour {
	minute: Traffic;
	wake: Traffic;
	wakeAndRenewal: Traffic;
	hour: Traffic;
}

/**
 * An hour in which an open tab is left alone, from its parts: nothing but heartbeats, measured over some minutes; every five
 * minutes the question for what is new, as after any other waking; with one of these the session is renewed.
 */
export async function measureIdleHour(
	minutes: number,
	{ browser, instance, database }: BenchStage,
): Promise<IdleHour> {
	const path = await makePublishedPath(instance, { steps: ['Kneading'] });
	const learner = await makeLearner(instance, database, 'Ida');
	const device = await Device.open(browser, instance);
	const { network } = device;
	const tab = await device.openTab();

	await tab.signIn(learner);
	await tab.openPath(path);
	await tab.finish('Kneading');
	await tab.isInAccount('Kneading');

	// Signing in has renewed the session, too.
	await sleep(UNTIL_REOPENED_MS);

	const wakeUp = () => tab.page.evaluate(() => void window.dispatchEvent(new Event('online')));

	// The first asks for the list anew, because work has changed it.
	await trafficOf(network, wakeUp);

	const wake = await trafficOf(network, wakeUp);
	const wakeAndRenewal = await trafficOf(network, async () => {
		await tab.page.evaluate(() => localStorage.removeItem('learning:session-renewed'));
		await wakeUp();
		await sleep(UNTIL_REOPENED_MS);
	});
	const before = network.carried();

	await sleep(minutes * MINUTE_MS);

	const minute = sumOf([1 / minutes, difference(network.carried(), before)]);

	await device.close();

	return { minute, wake, wakeAndRenewal, hour: sumOf([60, minute], [11, wake], [1, wakeAndRenewal]) };
}
