/** How a check goes on that has not found all well. */
export type Patience = 'wait' | 'judge' | 'give up';

/** So long everything may take to come into agreement… */
const PATIENCE_MS = 8_000;

/**
 * … or so long, where there is not yet enough to judge by: on a machine with other work, devices hardly get to run. It is twice the
 * longest wait that a busy server can put a device into, which no waking ends.
 */
const HOPELESS_MS = 120_000;

/** Who was asked so often, answered each time, and still gave nothing to judge by did get to run. */
const ENOUGH_ROUNDS = 100;

/**
 * Starts to wait for a check to be content.
 *
 * @returns what to ask once in every round, with whether there has been enough to judge by. To give up is not to judge: only a
 *   machine that was too busy for the rounds themselves is an excuse.
 */
export function startPatience(): (isEnough: boolean) => Patience {
	const since = Date.now();
	let rounds = 0;

	return (isEnough) => {
		const waited = Date.now() - since;

		rounds += 1;

		if (waited > PATIENCE_MS && isEnough) return 'judge';
		if (waited <= HOPELESS_MS) return 'wait';

		return rounds >= ENOUGH_ROUNDS ? 'judge' : 'give up';
	};
}
