import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { browserProgram } from '../browser-program.ts';
import { watchPage } from './watch-page.ts';

/** Chrome's own presets: a mid-range phone, and its network on a good day. */
const SLOWER_CPU = 4;
const FAST_4G = {
	offline: false,
	latency: 165,
	downloadThroughput: (9_000_000 / 8) * 0.9,
	uploadThroughput: (1_500_000 / 8) * 0.9,
};

const PHONE = { width: 412, height: 823 };

/** Opens a browser with what it kept in a folder: the first time nothing, and later what a device has after it was switched off. */
export async function openBrowser(folder: string): Promise<BrowserContext> {
	const context = await chromium.launchPersistentContext(folder, {
		...(await browserProgram()),
		viewport: PHONE,
		locale: 'en-GB',
	});

	await context.addInitScript(watchPage);

	return context;
}

/** A page, slowed down as told. */
export async function openPage(
	context: BrowserContext,
	slow: { cpu: boolean; network: boolean },
): Promise<{ page: Page; cdp: CDPSession }> {
	const page = await context.newPage();
	const cdp = await context.newCDPSession(page);

	await cdp.send('Network.enable');
	if (slow.cpu) await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU });
	if (slow.network) await cdp.send('Network.emulateNetworkConditions', FAST_4G);

	return { page, cdp };
}
