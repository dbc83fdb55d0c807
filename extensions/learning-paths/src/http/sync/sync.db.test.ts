import {
	finishStep,
	join,
	noProgress,
	type ProgressDocument,
	startOver,
	startStep,
} from '@learning-paths/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makePath, makePublishedPath, publish, type TestPath } from '../../testing/paths.ts';
import { findEditor, makeLearner, type Person } from '../../testing/people.ts';
import { pull, pullAll, push } from '../../testing/progress.ts';
import { sharedStage, type Stage } from '../../testing/stage.ts';

let stage: Stage;
let editor: Person;
let path: TestPath;
let first: string;
let second: string;

beforeAll(async () => {
	stage = await sharedStage();
	editor = await findEditor(stage);
	path = await makePublishedPath(stage, editor, { steps: [{ title: 'One' }, { title: 'Two' }] });
	[first = '', second = ''] = path.steps;
});

afterAll(() => stage.close());

const versionOf = async (person: Person) =>
	(
		await stage.sql<{ version: string }>(
			'select version from learning_path_progress where user_profile = $1',
			[person.profile],
		)
	)[0]?.version;

/** The statements that wait for a lock just now; `learning.store_progress` is that of the quick way. */
const waitingForLocks = async () =>
	(
		await stage.sql<{ query: string }>(
			`select query from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
		)
	).map(({ query }) => (query.includes('learning.store_progress') ? 'quick-push-store' : query));

test('devices that push at once end with the join of everything (I1)', async () => {
	const learner = await makeLearner(stage);
	const now = Date.now();
	const documents = Array.from({ length: 12 }, (_, at): ProgressDocument => {
		const started = startStep(noProgress(path.id), at % 2 ? first : second, now - 3 * at);

		return at % 3 ? started : finishStep(started, first, now - 2 * at);
	});

	await Promise.all(documents.map((document) => push(learner, [document])));

	expect((await pullAll(learner)).get(path.id)).toEqual(documents.reduce((a, b) => join(a, b)));
});

test('a replay changes nothing and gets no version (I3)', async () => {
	const learner = await makeLearner(stage);
	const document = finishStep(noProgress(path.id), first, Date.now());

	await push(learner, [document]);

	const version = await versionOf(learner);

	expect(await push(learner, [document])).toMatchObject({ conflicts: [], rejected: [] });
	expect(await versionOf(learner)).toBe(version);
});

test('the server never lowers what it has, and tells the device what it has instead (I3, I5)', async () => {
	const learner = await makeLearner(stage);
	const now = Date.now();
	const whole = finishStep(finishStep(noProgress(path.id), first, now - 10), second, now);

	await push(learner, [whole]);

	expect((await push(learner, [noProgress(path.id)])).conflicts).toEqual([whole]);
	expect((await pullAll(learner)).get(path.id)).toEqual(whole);
});

test('a version that is given and not yet committed lets no later one be seen before it (I4)', async () => {
	const learner = await makeLearner(stage);
	const other = await makePublishedPath(stage, editor);

	await push(learner, [startStep(noProgress(path.id), first, Date.now())]);

	const { checkpoint } = await pull(learner);
	const slow = await stage.connection();

	try {
		await slow.query('begin');
		await slow.query(`update learning_path_progress set last_worked_at = now() where user_profile = $1`, [
			learner.profile,
		]);

		const waiting = push(learner, [startStep(noProgress(other.id), other.steps[0] ?? '', Date.now())]);
		const since = `?generation=${checkpoint.generation}&version=${checkpoint.version}`;

		// Whatever a device sees meanwhile, its checkpoint must not pass the open transaction.
		expect((await pull(learner, since)).checkpoint).toEqual(checkpoint);

		await slow.query('commit');
		await waiting;
		expect((await pull(learner, since)).documents.map(({ id }) => id)).toEqual([path.id, other.id]);
	} finally {
		await slow.end();
	}
});

/** The quick way reads without a lock: what another device commits before it writes must send it the longer way. */
test('what is written between the reading and the writing of a push is joined, never replaced (I1, I3)', async () => {
	const learner = await makeLearner(stage);
	const now = Date.now();
	const begun = startStep(noProgress(path.id), first, now);

	await push(learner, [begun]);

	const slow = await stage.connection();

	try {
		await slow.query('begin');
		await slow.query('update learning_path_progress set steps = $2 where user_profile = $1', [
			learner.profile,
			JSON.stringify(startStep(begun, second, now).steps),
		]);

		const waiting = push(learner, [finishStep(begun, first, now)]);

		await vi.waitFor(async () => expect(await waitingForLocks()).toContain('quick-push-store'), 20_000);
		await slow.query('commit');

		const reply = await waiting;

		expect(reply.conflicts.map(({ id }) => id)).toEqual([path.id]);
		expect((await pullAll(learner)).get(path.id)?.steps).toEqual({
			[first]: { turn: 0, startedAt: now, finishedAt: now },
			[second]: { turn: 0, startedAt: now, finishedAt: null },
		});
		expect(await versionOf(learner)).toBe('3');
	} finally {
		await slow.end();
	}
});

/** The restore of a backup sets every clock to a new generation, perhaps while a push is under way. */
test('a push that was read in another generation is not stored as one of this (I4)', async () => {
	const learner = await makeLearner(stage);

	await push(learner, [startStep(noProgress(path.id), first, Date.now())]);

	const slow = await stage.connection();

	try {
		const generation = randomUUID();

		await slow.query('begin');
		await slow.query('update learning.sync_clock set generation = $2 where user_profile = $1', [
			learner.profile,
			generation,
		]);

		const waiting = push(learner, [finishStep(noProgress(path.id), first, Date.now())]);

		await vi.waitFor(async () => expect(await waitingForLocks()).toContain('quick-push-store'), 20_000);
		await slow.query('commit');

		expect((await waiting).generation).toBe(generation);
	} finally {
		await slow.end();
	}
});

test('bad rows are rejected by themselves, and never block a good one (I6)', async () => {
	const learner = await makeLearner(stage);
	const hidden = await makePath(stage);
	const good = startStep(noProgress(path.id), first, Date.now());
	const steps = Object.fromEntries(
		Array.from({ length: 1_001 }, () => [randomUUID(), { turn: 0, startedAt: 1, finishedAt: null }]),
	);

	const reply = await push(learner, [
		{ id: 'x' },
		noProgress(hidden.id),
		{ ...good, lastWorkedAt: Date.now() + 11 * 60_000 },
		{ ...good, steps },
		good,
	]);

	expect(reply.rejected).toEqual([
		{ index: 0, id: null, code: 'INVALID' },
		{ index: 1, id: hidden.id, code: 'UNAVAILABLE' },
		{ index: 2, id: path.id, code: 'CLOCK' },
		{ index: 3, id: path.id, code: 'TOO_LARGE' },
	]);
	expect((await pullAll(learner)).get(path.id)).toEqual(good);
});

test('a device that knows another generation gets everything from the beginning (I4)', async () => {
	const learner = await makeLearner(stage);

	await push(learner, [startStep(noProgress(path.id), first, Date.now())]);

	const { checkpoint } = await pull(learner);
	const query = (generation: string) => `?generation=${generation}&version=${checkpoint.version}`;

	expect((await pull(learner, query(checkpoint.generation))).documents).toEqual([]);
	expect((await pull(learner, query(randomUUID()))).documents).toHaveLength(1);
});

test('pages are full until the last (I1)', async () => {
	const learner = await makeLearner(stage);
	const paths = await Promise.all(Array.from({ length: 5 }, () => makePublishedPath(stage, editor)));

	await push(
		learner,
		paths.map(({ id, steps }) => startStep(noProgress(id), steps[0] ?? '', Date.now())),
	);

	const pageOne = await pull(learner, '?batch=3');
	const { generation, version } = pageOne.checkpoint;

	expect(pageOne.documents).toHaveLength(3);
	expect(
		(await pull(learner, `?batch=3&generation=${generation}&version=${version}`)).documents,
	).toHaveLength(2);
});

test('work on a path that was taken away still arrives, and comes back to every device (I10)', async () => {
	const learner = await makeLearner(stage);
	const lost = await makePublishedPath(stage, editor);
	const begun = startStep(noProgress(lost.id), lost.steps[0] ?? '', Date.now());

	await push(learner, [begun]);
	await stage.api.request('PATCH', `/items/learning_paths/${lost.id}`, { status: 'archived' });

	const finished = finishStep(begun, lost.steps[0] ?? '', Date.now());

	expect((await push(learner, [finished])).rejected).toEqual([]);
	expect((await pullAll(learner)).get(lost.id)).toEqual(finished);
});

test('nobody reads or writes in the name of another (I9)', async () => {
	const [learner, other] = await Promise.all([makeLearner(stage), makeLearner(stage)]);

	for (const [method, address] of [
		['GET', 'progress'],
		['POST', 'progress'],
		['GET', 'content'],
		['GET', 'events'],
		['PUT', `saved/${path.id}`],
	] as const) {
		const sent = { method, path: `/learning/sync/v1/${other.user}/${address}` };

		expect((await learner.send(method === 'POST' ? { ...sent, body: { documents: [] } } : sent)).code).toBe(
			'WRONG_USER',
		);
	}
});

test('a suspended user is stopped at once, with a token that is still good (I9)', async () => {
	const learner = await makeLearner(stage);

	expect((await learner.sync('GET', '/progress')).status).toBe(200);
	await stage.sql(`update directus_users set status = 'suspended' where id = $1`, [learner.user]);
	expect((await learner.sync('GET', '/progress')).code).toBe('INVALID_CREDENTIALS');
});

test('writes by SQL get versions, too (I4)', async () => {
	const learner = await makeLearner(stage);

	await push(learner, [startStep(noProgress(path.id), first, Date.now())]);

	const { checkpoint } = await pull(learner);

	await stage.sql('update learning_path_progress set attempt = attempt + 1 where user_profile = $1', [
		learner.profile,
	]);

	const news = await pull(learner, `?generation=${checkpoint.generation}&version=${checkpoint.version}`);

	expect(news.documents).toMatchObject([{ id: path.id, attempt: 1 }]);
});

// It kept the version of its former owner: whoever had more never heard of it.
test('a row that is given to another learner is news to their devices (I4)', async () => {
	const [from, to] = [await makeLearner(stage), await makeLearner(stage)];
	const other = await makePublishedPath(stage, editor, { steps: [{ title: 'One' }] });
	const work = (id: string, step: string | undefined) => startStep(noProgress(id), step ?? '', Date.now());

	await push(from, [work(path.id, first)]);
	await push(to, [work(other.id, other.steps[0])]);

	const { checkpoint } = await pull(to);

	await stage.sql('update learning_path_progress set user_profile = $2 where user_profile = $1', [
		from.profile,
		to.profile,
	]);

	const news = await pull(to, `?generation=${checkpoint.generation}&version=${checkpoint.version}`);

	expect(news.documents).toMatchObject([{ id: path.id }]);
});

test('a completion is judged by the revision that was current when the work was done, and stays', async () => {
	const learner = await makeLearner(stage);
	const own = await makePublishedPath(stage, editor, { steps: [{ title: 'One' }] });
	const [only = ''] = own.steps;
	// Done offline, before the editor published a second step.
	const done = finishStep(noProgress(own.id), only, Date.now());

	await stage.api.request('POST', '/items/learning_path_steps', {
		learning_path: own.id,
		title: 'Two',
		sort: 9,
	});
	await publish(own, editor);
	await push(learner, [done]);

	const address = `/learning/me/paths/${own.id}/progress`;

	expect((await learner.send({ path: address })).json).toMatchObject({
		data: {
			summary: { state: 'started', finishedRevision: 1, newSinceFinished: 1, finishedAt: done.lastWorkedAt },
		},
	});

	// The next attempt has none; the former one is kept, with what still arrives for it.
	await push(learner, [startOver(done, Date.now())]);
	expect((await learner.send({ path: address })).json).toMatchObject({
		data: { summary: { state: 'unstarted', finishedAt: null } },
	});
	expect(
		await stage.sql('select attempt from learning.progress_archive where user_profile = $1', [
			learner.profile,
		]),
	).toEqual([{ attempt: 0 }]);
});
