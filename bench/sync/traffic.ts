import { setTimeout as sleep } from 'node:timers/promises';
import type { CuttableNetwork } from '../../learner-app/e2e/support/cuttable-network.ts';

/** Bytes from a device (up) and to it (down). */
export interface Traffic {
	up: number;
	down: number;
}

/** Less than the pause between two heartbeats, and longer than anything that a device waits for by itself. */
const QUIET_MS = 3_000;

/** What goes over the wire because of something, until nothing goes any more. */
export async function trafficOf(network: CuttableNetwork, cause: () => Promise<void>): Promise<Traffic> {
	await untilQuiet(network);

	const before = network.carried();

	await cause();
	await untilQuiet(network);

	return difference(network.carried(), before);
}

export function difference(after: Traffic, before: Traffic): Traffic {
	return { up: after.up - before.up, down: after.down - before.down };
}

/** @param terms What is added up, and how often. */
export function sumOf(...terms: [times: number, traffic: Traffic][]): Traffic {
	return {
		up: terms.reduce((sum, [times, { up }]) => sum + times * up, 0),
		down: terms.reduce((sum, [times, { down }]) => sum + times * down, 0),
	};
}

async function untilQuiet(network: CuttableNetwork): Promise<void> {
	for (;;) {
		const before = network.carried();

		await sleep(QUIET_MS);

		const { up, down } = difference(network.carried(), before);

		if (up + down === 0) return;
	}
}
