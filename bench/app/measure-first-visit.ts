import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'chrome-remote-interface';
import { evaluate, inBareBrowser, written } from './bare-browser.ts';

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

	try {
		return await inBareBrowser(folder, { cpu: true, network: true }, async (page) => {
			const scripts = new Set<string>();
			let scriptBytes = 0;

			page.Network.responseReceived(({ requestId, type }) => {
				if (type === 'Script') scripts.add(requestId);
			});
			page.Network.loadingFinished(({ requestId, encodedDataLength }) => {
				if (scripts.has(requestId)) scriptBytes += encodedDataLength;
			});

			await page.Page.setLifecycleEventsEnabled({ enabled: true });

			const resting = atRest(page);

			await page.Page.navigate({ url: address });
			await resting;
			// A slow machine may be at rest before it has painted: a visit without a paint would pass for the fastest of all.
			await written(page, 'largestPaint');

			const { largestPaint, layoutShift } = await evaluate(page, () => window.watched);

			return { largestPaint, layoutShift, scriptBytes };
		});
	} finally {
		await rm(folder, { recursive: true });
	}
}

/** When the page has loaded, and asked for nothing for half a second. */
function atRest(page: Client): Promise<void> {
	return new Promise((resolve) => {
		let loaded = false;

		page.Page.lifecycleEvent(({ name }) => {
			if (name === 'load') loaded = true;
			if (name === 'networkIdle' && loaded) resolve();
		});
	});
}
