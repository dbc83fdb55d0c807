import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { browserProgram } from '../browser-program.ts';
import { PHONE, SLOWER_CPU } from './phone.ts';
import { watchPage } from './watch-page.ts';

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
export async function openPage(context: BrowserContext, slow: boolean): Promise<Page> {
	const page = await context.newPage();

	if (slow) {
		const session = await context.newCDPSession(page);

		await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU });
	}

	return page;
}
