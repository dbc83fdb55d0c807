import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { endWithUs } from '../instance/end-with-us.ts';
import { findProgram } from './find-program.ts';

export interface WatcherPlan {
	/** What its lines begin with. */
	label: string;
	workspace: string;
	command: [program: string, ...args: string[]];
	env?: NodeJS.ProcessEnv;
}

export interface Watcher {
	/** Resolves when it has ended. */
	ended: Promise<void>;
	stop: () => Promise<void>;
}

/** Runs a tool that watches files and does something when they change. */
export function runWatcher(plan: WatcherPlan, { print }: { print: (line: string) => void }): Watcher {
	const [program, ...args] = plan.command;
	const child = spawn(process.execPath, [findProgram(program, plan.workspace), ...args], {
		cwd: plan.workspace,
		env: { ...process.env, ...plan.env },
		// A session of its own: we decide when it ends.
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	for (const input of [child.stdout, child.stderr]) {
		createInterface({ input }).on('line', (line) => print(`${plan.label} ${line}`));
	}
	const callOff = endWithUs(child, 'TERM');
	const ended = once(child, 'close').then(callOff);
	return {
		ended,
		async stop() {
			child.kill('SIGTERM');
			await ended;
		},
	};
}
