import { PushBody, PushReply } from '@learning-paths/contract';
import type { DeviceReply, DeviceRequest } from '../../learner-app/src/data/testing/device-messages.ts';

/**
 * What the server took of a push, or may have taken if nobody heard its answer. Only that says something when it is sent again
 * (I3): a row that was rejected as not visible is a new one once it is, and may by then be later than the device's own, whose
 * clock was set right in between.
 *
 * @returns null when there is nothing of it.
 */
export function takenPush(request: DeviceRequest, reply: DeviceReply | null): DeviceRequest | null {
	if (request.method !== 'POST') return null;
	if (!reply) return request;
	if (reply.status !== 200) return null;

	const { documents } = PushBody.parse(JSON.parse(request.body ?? ''));
	const { rejected } = PushReply.parse(JSON.parse(reply.body));
	const refused = new Set(rejected.map(({ index }) => index));

	return {
		...request,
		body: JSON.stringify({ documents: documents.filter((_, index) => !refused.has(index)) }),
	};
}
