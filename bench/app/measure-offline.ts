import { evaluate, inBareBrowser, written } from './bare-browser.ts';
import { openBrowser, openPage } from './browser.ts';
import type { Watched } from './watch-page.ts';

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

interface Plan {
	/** What the browser kept. */
	folder: string;
	url: string;
	/** Address of the first step of a path on the device. */
	step: string;
}

const STEPS_A_RUN = 20;

/** Every start and every walk is a new browser process. */
export async function measureOffline({ runs, ...plan }: Plan & { runs: number }): Promise<OfflineRun[]> {
	const results: OfflineRun[] = [];

	for (let run = 0; run < runs; run += 1) {
		const step = await start(plan, plan.step, 'readable', true);
		const home = await start(plan, '/app/', 'cards', true);
		const fast = await start(plan, plan.step, 'readable', false);

		results.push({
			readable: step.readable ?? Number.NaN,
			home: home.cards ?? Number.NaN,
			layoutShift: step.layoutShift + home.layoutShift,
			readableUnslowed: fast.readable ?? Number.NaN,
			steps: await walk(plan, false),
			slowSteps: await walk(plan, true),
		});
	}

	return results;
}

function start(
	{ folder, url }: Plan,
	address: string,
	what: 'readable' | 'cards',
	slow: boolean,
): Promise<Watched> {
	return inBareBrowser(folder, { cpu: slow, network: false }, async (page) => {
		const loaded = page.Page.loadEventFired();

		await page.Page.navigate({ url: `${url}${address}` });
		await loaded;
		await written(page, what);

		return evaluate(page, () => window.watched);
	});
}

/** Leafs through a path, one step after the other. @returns how long each took, in ms */
async function walk({ folder, url, step }: Plan, slow: boolean): Promise<number[]> {
	const context = await openBrowser(folder);

	try {
		const page = await openPage(context, slow);

		await page.goto(`${url}${step}`);
		await page.waitForFunction(() => window.watched.readable !== null);

		for (let steps = 1; steps <= STEPS_A_RUN; steps += 1) {
			await page.locator('footer nav a').last().click();
			await page.waitForFunction((count) => window.watched.stepTimes.length >= count, steps);
		}

		return await page.evaluate(() => window.watched.stepTimes);
	} finally {
		await context.close();
	}
}
