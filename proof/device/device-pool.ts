import { setTimeout as sleep } from 'node:timers/promises';
import { type DeviceThread, startDeviceThread } from './device-thread.ts';

/** Threads that wait to become devices: starting one takes longer than most of what a device does. */
export interface DevicePool {
	take(): DeviceThread;
	/** Gives back a thread whose device was closed. */
	giveBack(thread: DeviceThread): void;
	/** Gives back a thread whose device crashed: what it still does, nobody hears or stores. */
	giveUp(thread: DeviceThread): void;
	close(): Promise<void>;
}

export function openDevicePool(spare: number): DevicePool {
	const waiting = Array.from({ length: spare }, startDeviceThread);

	const dying = new Set<Promise<void>>();

	return {
		take() {
			// A replacement starts while the taken one is already at work.
			if (waiting.length <= 1) waiting.push(startDeviceThread());

			return waiting.shift() ?? startDeviceThread();
		},
		giveBack(thread) {
			waiting.push(thread);
		},
		giveUp(thread) {
			thread.serve({ answer: async () => null, stored: () => undefined });

			const end = endOf(thread).then(() => void dying.delete(end));

			dying.add(end);
		},
		async close() {
			await Promise.all(dying);
			await Promise.all(waiting.splice(0).map((thread) => thread.kill()));
		},
	};

	async function endOf(thread: DeviceThread): Promise<void> {
		const closed = thread.tell({ do: 'close' }).then(
			() => true,
			() => false,
		);

		if (await Promise.race([closed, sleep(CLOSE_WITHIN_MS, false)])) waiting.push(thread);
		else await thread.kill();
	}
}

/** Longer than this, a crashed device is not worth waiting for. */
const CLOSE_WITHIN_MS = 3_000;
