import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { endWithUs } from '../instance/end-with-us.ts';
import { Failure } from '../instance/failure.ts';
import { findProgram } from './find-program.ts';
import { hashFolders } from './hash-folders.ts';

export interface BuildPlan {
	/** What is built, for people. */
	title: string;
	/** The workspace: the program runs there and writes to `dist`. */
	workspace: string;
	/** Other folders that end up in the result. */
	alsoFrom: string[];
	command: [program: string, ...args: string[]];
}

/** Builds a workspace unless it was built from exactly these files already. */
export async function buildIfChanged(
	plan: BuildPlan,
	{ log }: { log: (line: string) => void },
): Promise<void> {
	const inputs = await hashFolders([plan.workspace, ...plan.alsoFrom], { without: NO_INPUT });
	const stamp = join(plan.workspace, 'dist', STAMP);
	if ((await readFile(stamp, 'utf8').catch(() => null)) === inputs) return;

	log(`Building ${plan.title}`);
	await rm(stamp, { force: true });
	const [program, ...args] = plan.command;
	const build = spawn(process.execPath, [findProgram(program, plan.workspace), ...args], {
		cwd: plan.workspace,
		env: { ...process.env, NODE_ENV: 'production' },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const callOff = endWithUs(build, 'TERM');
	const [output, errors, [code]] = await Promise.all([
		text(build.stdout),
		text(build.stderr),
		once(build, 'close') as Promise<[number | null]>,
	]);
	callOff();
	if (code !== 0) throw new Failure(`Building ${plan.title} failed:\n${output}${errors}`);
	await writeFile(stamp, inputs);
}

/** Beside the results, so that whoever deletes these deletes it too. */
const STAMP = '.built-from';

const NO_INPUT = ['node_modules', 'dist', 'e2e', '.artifacts', '.vite'];
