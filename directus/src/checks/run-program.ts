import { spawn } from 'node:child_process';
import { findProgram } from '../build/find-program.ts';
import { repository } from '../instance/repository.ts';

export interface Program {
	/** The name of a command that npm installed, and its arguments; it runs at the root of the repository. */
	command: readonly [name: string, ...args: string[]];
	env?: NodeJS.ProcessEnv;
	/** Whether the terminal sees what it prints as it runs; otherwise it is collected. */
	live: boolean;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs an installed tool with this very Node, whatever other Node the machine has. */
export function runProgram({ command, env, live }: Program): Promise<{ code: number; output: string }> {
	const [name, ...args] = command;
	const child = spawn(process.execPath, [findProgram(name, repository.root), ...args], {
		cwd: repository.root,
		env: { ...process.env, ...env },
		stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
	});
	// Whoever stops us stops what we run: otherwise databases and browsers would stay behind.
	const stop = (signal: NodeJS.Signals) => {
		child.once('close', () => process.exit(signal === 'SIGINT' ? 130 : 143));
		child.kill(signal);
	};
	for (const signal of SIGNALS) process.once(signal, stop);

	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
	}

	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) => {
			for (const signal of SIGNALS) process.off(signal, stop);
			resolve({ code: code ?? 1, output });
		});
	});
}
