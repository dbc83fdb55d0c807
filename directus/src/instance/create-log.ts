/** Tells the person at the terminal what happens, and when since the start. */
export type Log = (line: string) => void;

/** Lines that begin with the seconds since now. */
export function createLog(): Log {
	const since = performance.now();
	return (line) => {
		const seconds = Math.round((performance.now() - since) / 1000);
		console.log(`${String(seconds).padStart(4)} s  ${line}`);
	};
}
