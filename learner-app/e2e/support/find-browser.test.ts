import { expect, test } from 'vitest';
import { type Browser, findBrowser, type Machine } from './find-browser.ts';

const bundled: Browser = { executablePath: '/cache/chromium', env: { LD_LIBRARY_PATH: '/cache/lib' } };

test('a browser named by the environment wins', async () => {
	const browser = await findBrowser(
		machine({
			env: { CHROMIUM_PATH: '/opt/mine', PATH: '/usr/bin' },
			programs: ['/opt/mine', '/usr/bin/chromium'],
		}),
	);

	expect(browser.executablePath).toBe('/opt/mine');
});

test('a named browser that cannot be run is an error, not a reason to take another', async () => {
	const search = findBrowser(
		machine({ env: { CHROMIUM_PATH: '/opt/gone', PATH: '/usr/bin' }, programs: ['/usr/bin/chromium'] }),
	);

	await expect(search).rejects.toThrow('/opt/gone');
});

test('a browser of the machine comes before one of Playwright', async () => {
	const browser = await findBrowser(
		machine({ env: { PATH: '/bin:/usr/bin' }, programs: ['/usr/bin/google-chrome', '/playwright/chrome'] }),
	);

	expect(browser.executablePath).toBe('/usr/bin/google-chrome');
});

test('a browser of Playwright comes before the bundled one', async () => {
	const browser = await findBrowser(machine({ programs: ['/playwright/chrome'] }));

	expect(browser.executablePath).toBe('/playwright/chrome');
});

test('a bare Linux gets the bundled browser with its libraries', async () => {
	expect(await findBrowser(machine({}))).toEqual(bundled);
});

test('where the bundled browser cannot run, the message says what to do', async () => {
	await expect(findBrowser(machine({ arch: 'arm64' }))).rejects.toThrow('Install Chromium or Chrome');
});

function machine(facts: { arch?: string; env?: NodeJS.ProcessEnv; programs?: string[] }): Machine {
	return {
		platform: 'linux',
		arch: facts.arch ?? 'x64',
		env: facts.env ?? { PATH: '/usr/bin' },
		isProgram: (path) => facts.programs?.includes(path) ?? false,
		playwrightPath: () => '/playwright/chrome',
		unpackBundled: () => Promise.resolve(bundled),
	};
}
