import type { ProgressDocument } from '@learning-paths/contract';
import type {
	DeviceNews,
	DeviceReply,
	DeviceRequest,
	DeviceState,
	Edit,
} from '../../learner-app/src/data/testing/device-messages.ts';
import type { DevicePool } from './device-pool.ts';
import type { DeviceThread } from './device-thread.ts';

/** A learner's device with a disk, which can be closed, crash, and be opened again. */
export interface Device {
	/** @returns the document as the device holds it afterwards: what the learner saw done. */
	work(edit: Edit, path: string, step: string): Promise<ProgressDocument>;
	hear(what: DeviceNews): Promise<void>;
	fill(full: boolean): Promise<void>;
	look(): Promise<DeviceState>;
	/** Closes it, sets its clock, and opens it again. */
	restart(clockAhead: number): Promise<void>;
	/** Ends it at once, and opens it again from what its disk has. */
	crash(): Promise<void>;
	close(): Promise<void>;
}

export interface DevicePlan {
	owner: string;
	clockAhead: number;
	name: string;
}

export async function openDevice(
	plan: DevicePlan,
	deps: { pool: DevicePool; answer: (request: DeviceRequest) => Promise<DeviceReply | null> },
): Promise<Device> {
	const disk = new Map<string, string>();
	let { clockAhead } = plan;
	let thread = await boot();

	return {
		async work(edit, path, step) {
			return (await thread.tell({ do: 'work', edit, path, step })) as ProgressDocument;
		},
		async hear(what) {
			await thread.tell({ do: 'hear', what });
		},
		async fill(full) {
			await thread.tell({ do: 'fill', full });
		},
		async look() {
			return (await thread.tell({ do: 'look' })) as DeviceState;
		},
		async restart(ahead) {
			await thread.tell({ do: 'close' });

			// RxDB's time never runs backwards within a thread: a clock that was set takes a new one.
			if (ahead === clockAhead) deps.pool.giveBack(thread);
			else await thread.kill();

			clockAhead = ahead;
			thread = await boot();
		},
		async crash() {
			if (clockAhead === 0) deps.pool.giveUp(thread);
			else await thread.kill();

			thread = await boot();
		},
		async close() {
			await thread.tell({ do: 'close' });

			if (clockAhead === 0) deps.pool.giveBack(thread);
			else await thread.kill();
		},
	};

	async function boot(): Promise<DeviceThread> {
		const fresh = deps.pool.take();

		fresh.serve({
			answer: deps.answer,
			stored(changes) {
				for (const [key, value] of changes) {
					if (value === null) disk.delete(key);
					else disk.set(key, value);
				}
			},
		});
		await fresh.tell({ ...plan, do: 'open', stored: [...disk], clockAhead });

		return fresh;
	}
}
