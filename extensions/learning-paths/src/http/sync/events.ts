import { LIMITS, type Poke } from '@learning-paths/contract';
import { PassThrough } from 'node:stream';
import { findLearner } from '../../db/learners.ts';
import type { Route } from '../route.ts';
import { learnerAt } from './learner-at.ts';
import type { SyncCaller, SyncDeps } from './sync-deps.ts';

/** Well within the promised longest silence, so that a busy event loop does not break the promise. */
const HEARTBEAT_MS = LIMITS.heartbeatMs - 5_000;

/**
 * `GET /sync/v1/:user/events`: server-sent events without content. The session is looked at again with every heartbeat: a stream
 * outlives it otherwise.
 */
export const events: Route<SyncCaller, SyncDeps> = {
	method: 'get',
	path: '/sync/v1/:user/events',

	async handle(call, deps) {
		const { credential, device } = call.caller;
		const learner = await learnerAt(call.params['user'], credential, deps.database);
		const stream = new PassThrough();
		const stopListening = deps.hub.listen({
			profile: learner.profile,
			device,
			poke: (topic) => stream.write(`data: ${JSON.stringify({ topic } satisfies Poke)}\n\n`),
			close: () => stream.end(),
		});
		const heartbeat = setInterval(() => {
			findLearner(credential, deps.database).then(
				(still) => (still ? stream.write(': still here\n\n') : stream.end()),
				// Without the database nobody can tell; the device reconnects and asks again.
				() => stream.end(),
			);
		}, HEARTBEAT_MS);

		heartbeat.unref();
		stream.once('close', () => {
			clearInterval(heartbeat);
			stopListening();
		});
		// At once, so that the device knows that the stream stands, and pulls what it missed meanwhile.
		stream.write(': welcome\n\n');

		return {
			headers: {
				'content-type': 'text/event-stream; charset=utf-8',
				'cache-control': 'private, no-store',
				// A proxy that collects the stream would hold every poke back.
				'x-accel-buffering': 'no',
			},
			stream,
		};
	},
};
