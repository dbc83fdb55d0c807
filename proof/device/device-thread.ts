import { Worker } from 'node:worker_threads';
import type {
	DeviceCommand,
	DeviceReply,
	DeviceRequest,
	FromDevice,
	ToDevice,
} from '../../learner-app/src/data/testing/device-messages.ts';

/** A thread that can be a device. */
export interface DeviceThread {
	/** @throws what the device could not do */
	tell(command: DeviceCommand): Promise<unknown>;
	/** Whose device this is now. */
	serve(owner: ThreadOwner): void;
	/** Ends it in the middle of whatever it does. */
	kill(): Promise<void>;
}

export interface ThreadOwner {
	answer(request: DeviceRequest): Promise<DeviceReply | null>;
	stored(changes: [key: string, value: string | null][]): void;
}

/** TypeScript without a build, and promises of RxDB that fail on a full disk before it looks at them. */
const QUIET = ['--disable-warning=ExperimentalWarning', '--disable-warning=PromiseRejectionHandledWarning'];
const PROGRAM = new URL('./device-worker.ts', import.meta.url);

export function startDeviceThread(): DeviceThread {
	const worker = new Worker(PROGRAM, { execArgv: QUIET });
	const calls = new Map<
		number,
		{ what: string; resolve: (value: unknown) => void; reject: (error: Error) => void }
	>();
	let owner: ThreadOwner | null = null;
	let called = 0;
	let dead = false;

	worker.on('message', (message: FromDevice) => {
		if (dead) return;

		if ('ask' in message) {
			const asked = owner;

			void owner?.answer(message.request).then((reply) => {
				post({ answer: message.ask, reply: asked === owner ? reply : null });
			});
		} else if ('stored' in message) {
			owner?.stored(message.stored);
		} else {
			const call = calls.get(message.call);

			calls.delete(message.call);
			if ('error' in message) call?.reject(new Error(`${call.what}: ${message.error}`));
			else call?.resolve(message.value);
		}
	});
	worker.on('error', (error: unknown) => {
		for (const { reject } of calls.values()) reject(new Error('The device broke', { cause: error }));
	});

	return {
		serve(next) {
			owner = next;
		},
		tell(command) {
			called += 1;

			const call = called;

			return new Promise((resolve, reject) => {
				calls.set(call, { what: command.do, resolve, reject });
				post({ call, command });
			});
		},
		async kill() {
			dead = true;
			owner = null;
			for (const { resolve } of calls.values()) resolve(undefined);
			await worker.terminate();
		},
	};

	function post(message: ToDevice): void {
		if (!dead) worker.postMessage(message);
	}
}
