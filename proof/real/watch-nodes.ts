import type { Poke } from '@learning-paths/contract';
import type { DeviceReply, DeviceRequest } from '../../learner-app/src/data/testing/device-messages.ts';
import { type Exchange, type Held, watchWire } from '../simulation/watch-wire.ts';

/**
 * Watches exchanges with servers that cannot be stopped to look into them. After each reply the database is read, while other
 * exchanges go on: what a server held when it answered lies between that and the look before the request. So it can be judged
 * whether what was acknowledged is there, whether anything was lowered or passed over, and whether a reply tells at least of what
 * was there before. It cannot be judged whether a reply tells of what another device wrote in the very same moment, nor whether a
 * page ends although something was written right above it: a device that is left out so does not agree in the end.
 */
export interface NodesWatch {
	/** Sends a request, and has what comes back judged later. */
	watched(request: DeviceRequest, send: () => Promise<DeviceReply | null>): Promise<DeviceReply | null>;
	/** @returns the topic of a poke, by the text that came; null when it carries anything else */
	poked(text: string): Poke['topic'] | null;
	/** Restores a backup between two looks. What was asked before it has ended is not judged: it may speak of either database. */
	restored(restore: () => Promise<void>): Promise<void>;
	/** @throws when the database could not be read */
	violations(): Promise<string[]>;
}

interface Waiting extends Exchange {
	least: Held;
	life: number;
}

export function watchNodes(deps: { held: () => Promise<Held> }): NodesWatch {
	const watch = watchWire();
	const waiting: Waiting[] = [];
	let held: Held = new Map();
	/** Lives of the database: each restore begins another. */
	let life = 1;
	let last = Promise.resolve();

	return {
		async watched(request, send) {
			const before = { least: held, life };
			const reply = await send();

			if (reply) {
				waiting.push({ request, reply, ...before });
				void inTurn(look).catch(() => undefined);
			}

			return reply;
		},
		poked: (text) => watch.poked(text),
		restored: (restore) =>
			inTurn(async () => {
				await restore();
				life += 1;
				held = new Map();
				watch.restored();
			}),
		async violations() {
			await last;

			return watch.violations;
		},
	};

	/** A look that fails fails all that come after it. */
	function inTurn(work: () => Promise<void>): Promise<void> {
		last = last.then(work);

		return last;
	}

	/** One look serves all that was answered before it began. */
	async function look(): Promise<void> {
		const exchanges = waiting.splice(0);

		if (exchanges.length === 0) return;

		const now = await deps.held();

		watch.look(now);

		for (const exchange of exchanges) {
			if (exchange.life === life) watch.answered(exchange, { least: exchange.least, most: now });
		}

		held = now;
	}
}
