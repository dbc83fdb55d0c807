import { finishStep, noProgress } from '@learning-paths/contract';
import type { DeviceReply, DeviceRequest } from '../../learner-app/src/data/testing/device-messages.ts';
import { createMemoryServer } from '../server/memory-server.ts';
import type { ServerRules } from '../server/server-rules.ts';
import { type Case, FORBIDDEN_PATH, PATHS, STEPS } from './case.ts';
import { watchWire } from './watch-wire.ts';
import type { World } from './world.ts';

const LEARNER = '11111111-1111-4111-8111-111111111111';
const STRANGER = '22222222-2222-4222-8222-222222222222';

/** A world whose server is in memory. */
export function createMemoryWorld(theCase: Case, deps: { rules: ServerRules; random: () => number }): World {
	const server = createMemoryServer(deps.rules, { now: Date.now, random: deps.random });
	const paths = Array.from({ length: PATHS }, (_, index) => idOf('a', index));
	const steps = Array.from({ length: STEPS }, (_, index) => idOf('5', index));
	const crowd = Array.from({ length: theCase.crowd }, (_, index) => idOf('c', index));
	const watch = watchWire();
	let backup: ReturnType<typeof server.backUp> | null = null;

	paths.filter((_, index) => index !== FORBIDDEN_PATH).forEach((path) => server.visible.add(path));
	server.assigned.add(idOf('a', 0));
	crowd.forEach((path) => place(LEARNER, path));
	place(STRANGER, idOf('f', 0));

	/** What the server holds is looked at in the moment in which it answers: nothing can have been written in between. */
	async function answer(request: DeviceRequest): Promise<DeviceReply> {
		const reply = await server.answer(request);
		const now = server.record(LEARNER).progress;

		watch.look(now);
		watch.answered({ request, reply }, { least: now, most: now });

		return reply;
	}

	return {
		learner: LEARNER,
		paths,
		steps,
		crowd,
		answer,
		async breakOff(request) {
			if (deps.random() < 0.5) await answer(request);
		},
		onPoke(device, poke) {
			server.listen({
				learner: LEARNER,
				device,
				poke(message) {
					const topic = watch.poked(JSON.stringify(message));

					if (topic) poke(topic);
				},
			});
		},
		async setVisible(path, visible) {
			if (visible) server.visible.add(path);
			else server.visible.delete(path);

			server.contentChanged();
		},
		async backUp() {
			backup = server.backUp();
		},
		async restore() {
			if (!backup) return false;

			server.restore(backup);
			watch.restored();

			return true;
		},
		progress: async () => server.record(LEARNER).progress,
		violations: async () => watch.violations,
	};

	function place(learner: string, path: string): void {
		const record = server.record(learner);

		record.version += 1;
		record.progress.set(path, {
			document: finishStep(noProgress(path), steps[0] ?? '', 1_000),
			version: record.version,
		});
	}
}

function idOf(kind: string, index: number): string {
	return `${kind.repeat(8)}-0000-4000-8000-${String(index).padStart(12, '0')}`;
}
