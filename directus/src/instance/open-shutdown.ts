import { report } from './run-command.ts';

/** What a long-running command has opened, to be closed in the reverse order. */
export interface Shutdown {
	/** Adds something to close. When we are stopping already it is closed at once, and the caller stopped. */
	closeLater(close: () => Promise<void>): Promise<void>;
	/** Closes everything and ends the process. Only the first call counts. */
	begin(exitCode: number): void;
	readonly isStopping: boolean;
	/** Runs what brings everything up; when that fails, says why and closes what is open. */
	guard(work: () => Promise<void>): Promise<void>;
}

/**
 * Ends the process in order on Ctrl-C, SIGTERM, a closed terminal, or when the process that launched
 * us is gone. In a terminal Ctrl-C arrives more than once: from it, from npm and from the launcher.
 */
export function openShutdown(): Shutdown {
	const closers: (() => Promise<void>)[] = [];
	let isStopping = false;

	async function closeAll(exitCode: number): Promise<never> {
		let code = exitCode;
		for (const close of closers.reverse()) {
			await close().catch((error: unknown) => {
				report(error);
				code = 1;
			});
		}
		process.exit(code);
	}

	function begin(exitCode: number): void {
		if (isStopping) return;
		isStopping = true;
		if (exitCode === 0) console.log('Stopping');
		void closeAll(exitCode);
	}

	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => begin(0));
	process.on('disconnect', () => begin(0));

	return {
		begin,
		async closeLater(close) {
			if (!isStopping) {
				closers.push(close);
				return;
			}
			await close();
			// The process ends as soon as the rest is closed; nothing may go on here.
			await new Promise(() => undefined);
		},
		async guard(work) {
			try {
				await work();
			} catch (error) {
				// What fails while everything is being closed fails because of it.
				if (!isStopping) report(error);
				begin(1);
			}
		},
		get isStopping() {
			return isStopping;
		},
	};
}
