import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process that can be recognised later, when its number may belong to another one. */
export interface KnownProcess {
	pid: number;
	/** When it started, in the words of the operating system. */
	startedAt: string;
}

/** Describes the running process with this number, or null when there is none (a zombie is none). */
export function findProcess(pid: number): (KnownProcess & { command: string }) | null {
	try {
		return process.platform === 'linux' ? readProc(pid) : askPs(pid);
	} catch {
		return null;
	}
}

/** Whether this very process, not another one with its number, still runs. */
export function isRunning(known: KnownProcess): boolean {
	return findProcess(known.pid)?.startedAt === known.startedAt;
}

/** Asks a process to end, and ends it when it has not obeyed in time. */
export async function endProcess(
	known: KnownProcess,
	how: { signal: NodeJS.Signals; withinMs: number },
): Promise<void> {
	if (isRunning(known)) process.kill(known.pid, how.signal);
	const deadline = Date.now() + how.withinMs;
	while (isRunning(known)) {
		if (Date.now() > deadline) process.kill(known.pid, 'SIGKILL');
		await sleep(50);
	}
}

function readProc(pid: number): KnownProcess & { command: string } {
	// The command name in the second field is in brackets and may itself hold spaces and brackets.
	const [state, ...rest] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
	const startedAt = rest[18];
	if (state === 'Z' || startedAt === undefined) throw new Error(`process ${pid} is gone`);
	return { pid, startedAt, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') };
}

function askPs(pid: number): KnownProcess & { command: string } {
	const line = execFileSync('ps', ['-p', String(pid), '-o', 'lstart=,state=,command='], { encoding: 'utf8' });
	const [, startedAt, state, command] = /^\s*(\S+ \S+\s+\S+ \S+ \S+)\s+(\S+)\s+(.*)$/m.exec(line) ?? [];
	if (startedAt === undefined || state === undefined || state.startsWith('Z')) {
		throw new Error(`process ${pid} is gone`);
	}
	return { pid, startedAt, command: command ?? '' };
}
