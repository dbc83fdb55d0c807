import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { repository } from '../instance/repository.ts';

export interface DirectusProcess {
	readonly pid: number;
	/** Resolves when it serves; rejects when it ends before. */
	readonly ready: Promise<void>;
	/** The exit code: null when a signal ended it. */
	readonly ended: Promise<number | null>;
	/** Lets requests finish and ends it. */
	stop: () => Promise<void>;
}

/** Runs one of Directus' commands in a process of its own. Every line that it prints goes to `print`. */
export function runDirectus(
	command: 'start' | 'bootstrap',
	{ env, print }: { env: NodeJS.ProcessEnv; print: (line: string) => void },
): DirectusProcess {
	const child = spawn(process.execPath, [...process.execArgv, QUIET, SERVE, command], {
		cwd: repository.host,
		env,
		// A session of its own: Ctrl-C in a terminal must reach only us, who know the order to stop in.
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
	});
	const { pid, stdout, stderr } = child;
	if (pid === undefined || stdout === null || stderr === null) {
		throw new Error('Directus could not be started');
	}

	// Whom we did not wait for must not stay behind; the channel alone takes it seconds.
	const kill = () => child.kill('SIGKILL');
	process.once('exit', kill);
	createInterface({ input: stdout }).on('line', print);
	createInterface({ input: stderr }).on('line', print);
	const ended = once(child, 'close').then(([code]: (number | null)[]) => {
		process.off('exit', kill);
		return code ?? null;
	});
	const ready = new Promise<void>((resolve, reject) => {
		child.once('message', () => resolve());
		void ended.then((code) => reject(new Error(`Directus ended before it was ready (exit code ${code})`)));
	});
	// Those who do not wait for it to be ready (the bootstrap) must not crash of it.
	ready.catch(() => undefined);

	return {
		pid,
		ready,
		ended,
		async stop() {
			child.kill('SIGTERM');
			const tooLate = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
			await ended;
			clearTimeout(tooLate);
		},
	};
}

/** Directus' libraries use what Node or each other will drop some day; nobody here can act on it. */
const QUIET = '--disable-warning=DeprecationWarning';
const SERVE = join(import.meta.dirname, 'serve.ts');
const STOP_WITHIN_MS = 15_000;
