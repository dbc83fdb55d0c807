import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Machine } from './find-browser.ts';
import { unpackBundledBrowser } from './unpack-bundled-browser.ts';

const cache = join(import.meta.dirname, '../../../node_modules/.cache/browser');

/** The machine that the tests run on, for `findBrowser`. */
export const thisMachine: Machine = {
	platform: process.platform,
	arch: process.arch,
	env: process.env,
	isProgram: (path) => {
		try {
			accessSync(path, constants.X_OK);

			return true;
		} catch {
			return false;
		}
	},
	playwrightPath: () => chromium.executablePath(),
	unpackBundled: () => unpackBundledBrowser(cache),
};
