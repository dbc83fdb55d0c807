import { launch } from 'chrome-launcher';
import connect, { type Client } from 'chrome-remote-interface';
import { browserProgram } from '../browser-program.ts';
import { FAST_4G, PHONE, SLOWER_CPU } from './phone.ts';
import { watchPage } from './watch-page.ts';

/**
 * A browser as learners have it, with nothing in its pages but what watches them. Playwright prepares a world of its own for scripts in
 * every page: a slowed start takes 0.15 s longer by it.
 *
 * @param folder What the browser kept; it is closed in good order, and keeps what it has to.
 * @returns what the work returns
 */
export async function inBareBrowser<Result>(
	folder: string,
	slow: { cpu: boolean; network: boolean },
	work: (page: Client) => Promise<Result>,
): Promise<Result> {
	const { executablePath, env, args } = await browserProgram();
	const browser = await launch({
		chromePath: executablePath,
		envVars: env,
		userDataDir: folder,
		chromeFlags: [...args, '--headless', '--lang=en-GB'],
		startingUrl: 'about:blank',
		logLevel: 'silent',
	});
	const ended = new Promise((resolve) => browser.process.once('exit', resolve));
	const page = await connect({ port: browser.port, local: true }).catch((error: unknown) => {
		browser.kill();

		throw error;
	});

	try {
		await page.Emulation.setDeviceMetricsOverride({ ...PHONE, deviceScaleFactor: 1, mobile: false });
		await page.Page.enable();
		await page.Page.addScriptToEvaluateOnNewDocument({ source: `(${watchPage.toString()})()` });
		if (slow.cpu) await page.Emulation.setCPUThrottlingRate({ rate: SLOWER_CPU });
		if (slow.network) {
			await page.Network.enable({});
			await page.Network.emulateNetworkConditions(FAST_4G);
		}

		return await work(page);
	} finally {
		await page.Browser.close();
		await ended;
	}
}

/** Runs a function in the page, which is sent as text. */
export async function evaluate<Result>(
	page: Client,
	work: string | (() => Result | Promise<Result>),
): Promise<Result> {
	const { result, exceptionDetails } = await page.Runtime.evaluate({
		expression: `(${work.toString()})()`,
		awaitPromise: true,
		returnByValue: true,
	});

	if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);

	return result.value as Result;
}

/** Waits until the page has written something down of itself. */
export function written(page: Client, what: 'readable' | 'cards' | 'largestPaint'): Promise<void> {
	return evaluate(
		page,
		`() => new Promise((resolve) => {
			const look = () => (window.watched.${what} ? resolve() : setTimeout(look, 50));

			look();
		})`,
	);
}
