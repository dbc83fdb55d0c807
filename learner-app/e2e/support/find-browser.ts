import { delimiter, join } from 'node:path';

/** How to start a browser: the program, and what it needs in its environment. */
export interface Browser {
	executablePath: string;
	env: Record<string, string>;
}

/** What the search may ask of the machine. */
export interface Machine {
	platform: NodeJS.Platform;
	arch: string;
	env: NodeJS.ProcessEnv;
	/** Whether a program lies there that this user may run. */
	isProgram: (path: string) => boolean;
	/** Where Playwright would have put a browser of its own. */
	playwrightPath: () => string;
	/** Unpacks the browser that npm installed with the project. */
	unpackBundled: () => Promise<Browser>;
}

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const MAC_PROGRAM = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * Finds a Chromium for the tests: the one that `CHROMIUM_PATH` names, one of the machine, one that Playwright
 * installed, or the one among the npm packages, which needs nothing on the machine but Linux on x64.
 */
export async function findBrowser(machine: Machine): Promise<Browser> {
	const named = machine.env['CHROMIUM_PATH'];
	if (named !== undefined && named !== '') {
		if (!machine.isProgram(named)) throw new Error(`CHROMIUM_PATH is no program that can be run: ${named}`);

		return { executablePath: named, env: {} };
	}

	const found = [...onPath(machine), MAC_PROGRAM, machine.playwrightPath()].find(machine.isProgram);
	if (found !== undefined) return { executablePath: found, env: {} };
	if (machine.platform === 'linux' && machine.arch === 'x64') return machine.unpackBundled();

	throw new Error(
		`No browser for ${machine.platform} on ${machine.arch}. Install Chromium or Chrome, or run ` +
			'`npx playwright install chromium`, or name a program in CHROMIUM_PATH.',
	);
}

function onPath({ env }: Machine): string[] {
	const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);

	return PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program)));
}
