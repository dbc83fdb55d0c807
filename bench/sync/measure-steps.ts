import type { Page } from '@playwright/test';
import { Device } from '../../learner-app/e2e/support/device.ts';
import { makeLearner } from '../../learner-app/e2e/support/learners.ts';
import { makePublishedPath } from '../../learner-app/e2e/support/published-path.ts';
import type { BenchStage } from './bench-stage.ts';
import { sumOf, type Traffic, trafficOf } from './traffic.ts';

/** A learner finishes one step after the other on one device, and looks at the list of steps on another. */
export async function measureSteps(
	count: number,
	{ browser, instance, database }: BenchStage,
): Promise<{ delays: number[]; first: Traffic; second: Traffic }> {
	const titles = Array.from({ length: count }, (_, index) => `Step ${String(index + 1).padStart(3, '0')}`);
	const path = await makePublishedPath(instance, { steps: titles });
	const learner = await makeLearner(instance, database, 'Ada');
	const devices = [await Device.open(browser, instance), await Device.open(browser, instance)] as const;
	const [here, there] = [await devices[0].openTab(), await devices[1].openTab()];

	for (const tab of [here, there]) {
		await tab.signIn(learner);
		await tab.openPath(path);
	}

	await here.openStep(titles[0] ?? '');

	const delays: number[] = [];
	let second: Traffic = { up: 0, down: 0 };
	const first = await trafficOf(devices[0].network, async () => {
		second = await trafficOf(devices[1].network, async () => {
			for (const title of titles) delays.push(await finish(title, here.page, there.page));
		});
	});

	for (const device of devices) await device.close();

	return { delays, first: sumOf([1 / count, first]), second: sumOf([1 / count, second]) };
}

/** @returns ms from the click on one device to the word on the other; both go by the clock of this machine. */
async function finish(title: string, here: Page, there: Page): Promise<number> {
	await here.getByRole('heading', { name: title, exact: true }).waitFor();

	const appeared = there.evaluate(untilFinished, title);
	const clicked = await here.getByRole('button', { name: /^Finish / }).evaluate((button: HTMLElement) => {
		const at = Date.now();

		button.click();

		return at;
	});

	return (await appeared) - clicked;
}

function untilFinished(title: string): Promise<number> {
	return new Promise((resolve) => {
		const look = () => {
			const isThere = [...document.querySelectorAll('main li')].some(
				({ textContent }) => textContent.includes(title) && textContent.includes('Finished'),
			);

			if (!isThere) return;

			observer.disconnect();
			resolve(Date.now());
		};
		const observer = new MutationObserver(look);

		observer.observe(document.body, { subtree: true, childList: true, characterData: true });
		look();
	});
}
