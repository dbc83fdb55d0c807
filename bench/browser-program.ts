import { findBrowser } from '../learner-app/e2e/support/find-browser.ts';
import { thisMachine } from '../learner-app/e2e/support/this-machine.ts';

/** Which browser is measured, and how it is started. */
export async function browserProgram() {
	const { executablePath, env } = await findBrowser(thisMachine);

	return {
		executablePath,
		env: { ...process.env, ...env },
		// The sandbox of Chromium refuses to run as root; the pages are our own.
		args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
	};
}
