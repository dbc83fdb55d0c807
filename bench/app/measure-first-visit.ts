import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser, openPage } from './browser.ts';

/** What somebody waits for who was never here. */
export interface FirstVisit {
	largestPaint: number;
	layoutShift: number;
	/** Bytes of JavaScript as they came over the wire, compressed. */
	scriptBytes: number;
}

/** Visits pages without an account and with nothing kept, on a slow phone and network. @param step Address of a step. */
export async function measureFirstVisit(
	runs: number,
	url: string,
	step: string,
): Promise<Record<string, FirstVisit[]>> {
	const pages = { home: '/app/', catalogue: '/app/paths', 'a step': step };
	const results: Record<string, FirstVisit[]> = {};

	for (let run = 0; run < runs; run += 1) {
		for (const [name, address] of Object.entries(pages)) {
			(results[name] ??= []).push(await visit(`${url}${address}`));
		}
	}

	return results;
}

async function visit(address: string): Promise<FirstVisit> {
	const folder = await mkdtemp(join(tmpdir(), 'learning-paths-bench-'));
	const context = await openBrowser(folder);

	try {
		const { page, cdp } = await openPage(context, { cpu: true, network: true });
		const scripts = new Set<string>();
		let scriptBytes = 0;

		cdp.on('Network.responseReceived', ({ requestId, type }) => {
			if (type === 'Script') scripts.add(requestId);
		});
		cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
			if (scripts.has(requestId)) scriptBytes += encodedDataLength;
		});

		await page.goto(address, { waitUntil: 'networkidle' });
		// A slow machine may be at rest before it has painted: a visit without a paint would pass for the fastest of all.
		await page.waitForFunction(() => window.watched.largestPaint > 0);

		const { largestPaint, layoutShift } = await page.evaluate(() => window.watched);

		return { largestPaint, layoutShift, scriptBytes };
	} finally {
		await context.close();
		await rm(folder, { recursive: true });
	}
}
