import { defineConfig } from '@playwright/test';
import tests from '../playwright.config.ts';

/** The same browser as for the tests, for something that judges nothing. */
export default defineConfig({
	...tests,
	testDir: '.',
	testMatch: 'gallery.ts',
	outputDir: '../../../.artifacts/browser',
	use: { ...tests.use, trace: 'off' },
});
