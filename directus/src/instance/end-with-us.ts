import { spawn, type ChildProcess } from 'node:child_process';

/**
 * Sees to it that a process does not outlive this one, however this one ends: a shell waits on a pipe
 * that only we hold open, and when it closes the shell sends the signal. Returns a function that calls
 * this off, for when the process has ended by itself.
 */
export function endWithUs({ pid }: ChildProcess, signal: 'INT' | 'TERM'): () => void {
	if (pid === undefined) return () => undefined;
	const guard = spawn('sh', ['-c', `read -r _; kill -${signal} "$0"`, String(pid)], {
		// A session of its own, or what kills our group would kill the guard first.
		detached: true,
		stdio: ['pipe', 'ignore', 'ignore'],
	});
	guard.unref();
	// Broken when the guard is gone already; nobody writes to it anyway.
	guard.stdin.on('error', () => undefined);
	return () => void guard.kill('SIGKILL');
}
