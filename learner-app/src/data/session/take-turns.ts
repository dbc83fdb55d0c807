/** Runs a task when it is its turn. `hasTurn` is false when it would not come: then nobody knows what else is going on. */
export type Turns = <T>(task: (hasTurn: boolean) => Promise<T>) => Promise<T>;

/** What is done in a turn are requests of half a minute at most; a tab that takes longer hangs. */
const TURN_COMES_WITHIN_MS = 60_000;

/** One after another, over all tabs. Without locks nobody knows of other tabs: then within this one. */
export function takeTurns(name: string, locks: LockManager | undefined): Turns {
	if (!locks) return withinThisTab();

	return (task) => {
		let hasTurn = false;

		return locks
			.request(name, { signal: AbortSignal.timeout(TURN_COMES_WITHIN_MS) }, () => {
				hasTurn = true;

				return task(true);
			})
			.catch((error: unknown) => {
				if (hasTurn) throw error;

				return task(false);
			});
	};
}

function withinThisTab(): Turns {
	let last: Promise<unknown> = Promise.resolve();

	return (task) => {
		const turn = last.then(() => task(true));

		last = turn.catch(() => undefined);

		return turn;
	};
}
