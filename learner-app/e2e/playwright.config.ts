import { defineConfig } from '@playwright/test';
import { join } from 'node:path';
import { findBrowser } from './support/find-browser.ts';
import { thisMachine } from './support/this-machine.ts';

const browser = await findBrowser(thisMachine);

/** Nothing of a test may depend on, or even try, the world outside this machine. */
const KEEP_TO_ITSELF = [
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-domain-reliability',
	'--disable-quic',
	'--disable-sync',
	'--no-first-run',
	'--no-default-browser-check',
	// The sandbox of Chromium refuses to run as root; the pages are our own.
	'--no-sandbox',
];

export default defineConfig({
	testDir: '.',
	testMatch: '**/*.spec.ts',
	outputDir: '../../.artifacts/browser',
	globalSetup: join(import.meta.dirname, 'support/start-server.ts'),
	// Each with an instance of its own. A story waits half of its time, so two of them share two cores well.
	workers: 2,
	// A test that passes only the second time is a test that failed.
	retries: 0,
	forbidOnly: true,
	timeout: 300_000,
	expect: { timeout: 15_000 },
	reporter: 'list',
	use: {
		actionTimeout: 20_000,
		navigationTimeout: 30_000,
		// A third of the time, and nobody looks at those of tests that passed. `--trace retain-on-failure` while looking for a mistake.
		trace: 'off',
		screenshot: 'only-on-failure',
		locale: 'en-GB',
		timezoneId: 'Europe/Vienna',
		launchOptions: {
			executablePath: browser.executablePath,
			env: { ...definedOnly(process.env), ...browser.env },
			args: KEEP_TO_ITSELF,
		},
	},
});

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
	return Object.fromEntries(
		Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
	);
}
