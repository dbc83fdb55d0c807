import { parentPort } from 'node:worker_threads';
import { serveDevice } from '../../learner-app/src/data/testing/serve-device.ts';

/** The program of a device's thread. */
if (!parentPort) throw new Error('A device runs in a thread of its own');

serveDevice(parentPort);

// A full disk makes parts of RxDB fail that nobody waits for. A browser writes that to its console; here it would end the thread.
process.on('unhandledRejection', (error: unknown) => {
	if (!String(error).includes('The disk is full')) throw error;
});
