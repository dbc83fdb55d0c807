import type { Page } from '@playwright/test';
import { openBrowser, openPage } from './browser.ts';

/** What a device takes that was switched off and has no network. */
export interface OfflineRun {
	readable: number;
	/** The same at the machine's own speed. */
	readableUnslowed: number;
	home: number;
	layoutShift: number;
	/** From step to step, at the machine's own speed. */
	steps: number[];
	/** From step to step, slowed down. */
	slowSteps: number[];
}

const STEPS_A_RUN = 20;

/** @param plan.folder What the browser kept. @param plan.step Address of the first step of a path on the device. */
export async function measureOffline(plan: {
	folder: string;
	url: string;
	step: string;
	runs: number;
}): Promise<OfflineRun[]> {
	const results: OfflineRun[] = [];

	for (let run = 0; run < plan.runs; run += 1) {
		const step = await inNewBrowser(plan, plan.step, true, async (page) => {
			await written(page, 'readable');

			return { ...(await page.evaluate(() => window.watched)), times: await walk(page) };
		});
		const home = await inNewBrowser(plan, '/app/', true, async (page) => {
			await written(page, 'cards');

			return page.evaluate(() => window.watched);
		});
		const fast = await inNewBrowser(plan, plan.step, false, async (page) => {
			await written(page, 'readable');

			const { readable } = await page.evaluate(() => window.watched);

			return { readable, times: await walk(page) };
		});

		results.push({
			readable: step.readable ?? Number.NaN,
			home: home.cards ?? Number.NaN,
			layoutShift: step.layoutShift + home.layoutShift,
			readableUnslowed: fast.readable ?? Number.NaN,
			steps: fast.times,
			slowSteps: step.times,
		});
	}

	return results;
}

async function inNewBrowser<Result>(
	plan: { folder: string; url: string },
	address: string,
	slow: boolean,
	work: (page: Page) => Promise<Result>,
): Promise<Result> {
	const context = await openBrowser(plan.folder);

	try {
		const { page } = await openPage(context, { cpu: slow, network: false });

		await page.goto(`${plan.url}${address}`);

		return await work(page);
	} finally {
		await context.close();
	}
}

/**
 * Waits until the page has written something down. By a small function: what Playwright itself waits with is a script of 300 kB
 * that the page would compile in the middle of its start.
 */
function written(page: Page, what: 'readable' | 'cards'): Promise<void> {
	return page.evaluate(
		(name) =>
			new Promise<void>((resolve) => {
				const look = () => {
					if (window.watched[name] === null) setTimeout(look, 50);
					else resolve();
				};

				look();
			}),
		what,
	);
}

/** Leafs through a path, one step after the other. */
async function walk(page: Page): Promise<number[]> {
	for (let step = 1; step <= STEPS_A_RUN; step += 1) {
		await page.locator('footer nav a').last().click();
		await page.waitForFunction((count) => window.watched.stepTimes.length >= count, step);
	}

	return page.evaluate(() => window.watched.stepTimes);
}
