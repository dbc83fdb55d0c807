import { finishStep, noProgress, startOver, type ProgressDocument } from '@learning-paths/contract';
import { expect, it } from 'vitest';
import { createLearningApi } from '../api/learning-api.ts';
import { createRequest } from '../api/create-request.ts';
import { createFakeServer } from '../testing/fake-server.ts';
import { memoryDatabase } from '../testing/memory-database.ts';
import { finished, first, owner, path, published, second } from '../testing/sync-stage.ts';
import { recordWork } from '../work/record-work.ts';
import { createClock } from '../clock/create-clock.ts';
import { createAcknowledgements } from './acknowledgements.ts';
import { createGate } from './create-gate.ts';
import { createNotes } from './notes.ts';
import { pullProgress } from './pull-progress.ts';

// The sending of what another device replaced waited for a network, the learner went on, and what they finished meanwhile was
// replaced without ever having been sent (I2).
it('follows a new attempt only when all work on the former one is sent, also what is done while it is', async () => {
	const database = await memoryDatabase('pull-progress');
	const server = createFakeServer(owner);
	const work = recordWork({ progress: database.progress, now: Date.now });
	const clock = createClock({ now: Date.now, store: { get: () => null, set: () => undefined } });
	const gate = createGate({
		now: Date.now,
		random: () => 0,
		onEffect: () => undefined,
		onAnswered: () => undefined,
	});
	const api = createLearningApi(
		createRequest({ fetch: server.fetch, now: Date.now, onServerTime: () => undefined }),
		'device',
	);
	const notes = createNotes(database.notes);
	const acknowledgements = createAcknowledgements({ database, notes });
	const began = finishStep(noProgress(path), first, 5);

	server.paths.set(path, published(path));
	server.write(startOver(noProgress(path), 9));
	await database.progress.insert(began);
	server.beforeReply = async (method) => {
		if (method === 'POST' && server.pushed.length === 1) await work.finish(path, second);

		return undefined;
	};

	const { documents } = await pullProgress(
		{ checkpoint: undefined, batch: 10 },
		{ database, api, gate, owner, clock, notes, acknowledgements },
	);

	expect(documents.map(({ attempt }) => attempt)).toEqual([1]);
	expect(server.pushed.map(stepsOf)).toEqual([[first], [first, second]]);
	gate.close();
	await database.remove();
});

function stepsOf(document: ProgressDocument): string[] {
	return [first, second].filter((step) => finished(document, step) !== null);
}
