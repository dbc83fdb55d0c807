import { request } from 'node:http';
import type { DeviceRequest } from '../../learner-app/src/data/testing/device-messages.ts';

/** No request takes a node so long: a break within it falls on any part of its work. */
const WORK_MS = 30;

/**
 * Sends a request and resets its connection: in the middle of the body, while the node works on it, or as soon as its reply begins.
 * Resolves when the connection is gone, which the node may notice later.
 */
export function breakOff(
	url: URL,
	{ method, headers, body }: DeviceRequest,
	random: () => number,
): Promise<void> {
	return new Promise((resolve) => {
		const moment = random();
		const bytes = Buffer.from(body ?? '');
		const sent = request(url, {
			method,
			headers: { ...headers, ...(body === null ? {} : { 'content-length': bytes.length }) },
			// A connection of its own, so that no other request breaks with it.
			agent: false,
		});
		const reset = () => void sent.socket?.resetAndDestroy();

		sent.once('response', reset);
		// What breaks, or cannot even be opened, says so.
		sent.once('error', () => undefined);
		sent.once('close', () => resolve());

		if (body !== null && moment < 1 / 3) sent.write(bytes.subarray(0, bytes.length / 2), reset);
		else if (moment < 2 / 3) sent.end(bytes, () => setTimeout(reset, random() * WORK_MS));
		else sent.end(bytes);
	});
}
