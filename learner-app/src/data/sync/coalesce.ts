/**
 * Runs a task one at a time. Calls that come while it runs make it run once more afterwards, however many they were:
 * what they wanted to see may have happened after the running one looked.
 */
export function coalesce(task: () => Promise<void>): () => Promise<void> {
	let running: Promise<void> | null = null;
	let again = false;

	const run = async () => {
		try {
			do {
				again = false;
				await task();
			} while (isWanted());
		} finally {
			// At once: whoever calls after the last look at that begins anew.
			running = null;
		}
	};

	return () => {
		if (running) again = true;

		running ??= run();

		return running;
	};

	function isWanted(): boolean {
		return again;
	}
}
