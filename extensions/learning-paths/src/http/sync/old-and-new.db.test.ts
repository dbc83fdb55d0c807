import { finishStep, noProgress, PROTOCOL_VERSION } from '@learning-paths/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePublishedPath, type TestPath } from '../../testing/paths.ts';
import { findEditor, makeLearner } from '../../testing/people.ts';
import { pullAll, push } from '../../testing/progress.ts';
import type { Answer } from '../../testing/send.ts';
import { sharedStage, type Stage } from '../../testing/stage.ts';

let stage: Stage;
let path: TestPath;

beforeAll(async () => {
	stage = await sharedStage();
	path = await makePublishedPath(stage, await findEditor(stage));
});

afterAll(() => stage.close());

/** An app from the future sends fields that this server has never heard of. */
test('what a newer app sends is taken as far as it is known here, and a replay stays one (I3, I13)', async () => {
	const learner = await makeLearner(stage);
	const known = finishStep(noProgress(path.id), path.steps[0] ?? '', Date.now());
	const steps = Object.fromEntries(
		Object.entries(known.steps).map(([id, step]) => [id, { ...step, score: 3 }]),
	);
	const newer = { ...known, steps, mood: 'fine' };

	expect(await push(learner, [newer])).toMatchObject({ conflicts: [], rejected: [] });
	expect((await pullAll(learner)).get(path.id)).toEqual(known);

	const version = () =>
		stage.sql('select version from learning_path_progress where user_profile = $1', [learner.profile]);
	const before = await version();

	expect(await push(learner, [newer])).toMatchObject({ conflicts: [], rejected: [] });
	expect(await version()).toEqual(before);
});

/** It was a strict schema once: a newer app would have had no pull at all from an older server. */
test('what a newer app asks besides is ignored on every route (I13)', async () => {
	const learner = await makeLearner(stage);

	await push(learner, [finishStep(noProgress(path.id), path.steps[0] ?? '', Date.now())]);

	const routes: [method: string, address: string, body?: unknown][] = [
		['GET', '/progress?batch=1'],
		['POST', '/progress?device=phone', { documents: [], mood: 'fine' }],
		['GET', '/content?'],
		['GET', `/content/${path.id}/1?`],
		['PUT', `/saved/${path.id}?device=phone`],
		['DELETE', `/saved/${path.id}?device=phone`],
	];

	for (const [method, address, body] of routes) {
		const plain = await learner.sync(method, address, body);
		const newer = await learner.sync(method, `${address}&since=yesterday&steps=`, body);

		expect(essence(newer), `${method} ${address}`).toEqual(essence(plain));
		expect(newer.status, `${method} ${address}`).toBeLessThan(300);
	}
});

test.for([0, PROTOCOL_VERSION + 1])(
	'an app that speaks version %i is told so by every address, and nothing of its work is taken or refused (I13)',
	async (version) => {
		const learner = await makeLearner(stage);
		const address = `/learning/sync/v${version}/${learner.user}`;
		const work = { documents: [finishStep(noProgress(path.id), path.steps[0] ?? '', Date.now())] };
		const answers = await Promise.all([
			learner.send({ path: `${address}/progress?batch=100` }),
			learner.send({ method: 'POST', path: `${address}/progress`, body: work }),
			learner.send({ path: `${address}/events` }),
			learner.send({ path: `${address}/content` }),
			learner.send({ path: `${address}/something/from/the/future` }),
		]);

		expect(answers.map(({ status, code }) => `${status} ${code}`)).toEqual(
			answers.map(() => '426 UPDATE_REQUIRED'),
		);
		expect([...(await pullAll(learner)).keys()]).toEqual([]);
	},
);

function essence({ status, text }: Answer) {
	return { status, text };
}
