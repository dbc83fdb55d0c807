import { AccountExport } from '@learning-paths/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assign, makePath, makePublishedPath, type TestPath } from '../../testing/paths.ts';
import { findAdmin, findEditor, makeLearner, type Person } from '../../testing/people.ts';
import { progressOn, push } from '../../testing/progress.ts';
import { readData } from '../../testing/read.ts';
import { ownStage, type Stage } from '../../testing/stage.ts';

/** What a learner does with the account itself. An instance of its own: it limits wrong passwords to three a minute. */
let stage: Stage;
let editor: Person;
let path: TestPath;

const PASSWORD = 'a good password';

beforeAll(async () => {
	stage = await ownStage({ env: { LEARNING_FAILED_SIGN_INS_PER_MINUTE: '3' } });
	editor = await findEditor(stage);
	path = await makePublishedPath(stage, editor, { title: 'Knots' });
});

afterAll(() => stage.close());

/** A learner with a password. Registering is limited, and hashing is slow: Directus sets it as an admin would. */
async function learnerWithPassword(): Promise<Person> {
	const learner = await makeLearner(stage);

	await stage.api.request('PATCH', `/users/${learner.user}`, { password: PASSWORD });

	return learner;
}

const remove = (person: Person, body: unknown) =>
	person.send({ method: 'DELETE', path: '/learning/me', body });
const change = (person: Person, body: unknown) =>
	person.send({ method: 'PATCH', path: '/learning/me/password', body });
const exported = async (person: Person) =>
	readData(AccountExport, await person.send({ path: '/learning/me/export' }));
const signIn = (person: Person, password: string) =>
	stage.send({ method: 'POST', path: '/auth/login', body: { email: person.email, password } });
const stays = async ({ user }: Person) =>
	(await stage.sql('select from directus_users where id = $1', [user])).length === 1;

test('the export holds everything of theirs, also what they started over, and nothing of anybody else', async () => {
	const [learner, other] = [await makeLearner(stage), await makeLearner(stage)];
	const [one = '', two = ''] = path.steps;
	const first = progressOn(path.id, { finished: { [one]: 1_000, [two]: 2_000 } });

	await assign(stage, path, learner, { due_on: '2030-05-01' });
	await push(learner, [first]);
	await push(learner, [{ ...progressOn(path.id, { started: { [one]: 9_000 } }), attempt: 1 }]);
	await push(other, [progressOn(path.id, { started: { [two]: 5_000 } })]);
	await learner.sync('PUT', `/saved/${path.id}`);

	const all = await exported(learner);

	expect(all).toMatchObject({
		profile: { id: learner.user, email: learner.email },
		progress: [{ path: path.id, title: 'Knots', document: { attempt: 1 } }],
		earlierAttempts: [{ path: path.id, title: 'Knots', document: first }],
		completions: [{ path: path.id, attempt: 0, revision: 1, finishedAt: 2_000 }],
		assignments: [{ path: path.id, title: 'Knots', dueOn: '2030-05-01', note: null }],
		saved: [{ path: path.id, title: 'Knots' }],
	});
	expect(all.progress).toHaveLength(1);
	expect(JSON.stringify(all)).not.toContain(other.user);
});

test('the export names no path that the learner may not see', async () => {
	const learner = await makeLearner(stage);
	const draft = await makePath(stage, { title: 'A secret plan' });

	await assign(stage, draft, learner);

	expect((await exported(learner)).assignments).toMatchObject([{ path: draft.id, title: null }]);
});

test('deleting needs the password, erases everything, and ends the way back in', async () => {
	const learner = await learnerWithPassword();

	await push(learner, [progressOn(path.id, { finished: { [path.steps[0] ?? '']: 1_000 } })]);
	expect((await remove(learner, { password: 'wrong' })).code).toBe('WRONG_PASSWORD');
	expect((await remove(learner, {})).code).toBe('INVALID_PAYLOAD');
	expect(await stays(learner)).toBe(true);

	expect((await remove(learner, { password: PASSWORD })).status).toBe(204);
	expect(await stays(learner)).toBe(false);
	expect(
		await stage.sql('select from learning_path_progress where user_profile = $1', [learner.profile]),
	).toEqual([]);
	expect((await learner.send({ path: '/learning/me' })).status).toBeGreaterThanOrEqual(400);
	expect((await signIn(learner, PASSWORD)).status).toBe(401);
});

test('who works in the Studio cannot delete the account from here, whatever the password', async () => {
	for (const person of [editor, await findAdmin(stage)]) {
		expect((await remove(person, { password: PASSWORD })).code).toBe('STUDIO_ACCOUNT');
		expect(await stays(person)).toBe(true);
	}
});

test('wrong passwords are limited per user, right ones are not', async () => {
	const learner = await learnerWithPassword();
	const next = () => ({ current: PASSWORD, next: PASSWORD });

	for (let count = 0; count < 4; count += 1) expect((await change(learner, next())).status).toBe(204);
	for (let count = 0; count < 3; count += 1) {
		expect((await change(learner, { ...next(), current: 'wrong' })).code).toBe('WRONG_PASSWORD');
	}

	const refused = await remove(learner, { password: PASSWORD });

	expect(refused.code).toBe('REQUESTS_EXCEEDED');
	expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
	expect(await stays(learner)).toBe(true);
});

test('a new password replaces the old one and ends all sessions', async () => {
	const learner = await learnerWithPassword();
	const next = `another password ${randomUUID()}`;

	expect((await signIn(learner, PASSWORD)).status).toBe(200);
	expect((await change(learner, { current: PASSWORD, next: 'short' })).code).toBe('INVALID_PAYLOAD');
	expect((await change(learner, { current: PASSWORD, next })).status).toBe(204);

	expect(await stage.sql('select from directus_sessions where "user" = $1', [learner.user])).toEqual([]);
	expect((await signIn(learner, PASSWORD)).status).toBe(401);
	expect((await signIn(learner, next)).status).toBe(200);
});

test('without a session there is no account to export, change or delete', async () => {
	for (const [method, address] of [
		['GET', '/learning/me/export'],
		['PATCH', '/learning/me/password'],
		['DELETE', '/learning/me'],
	] as const) {
		const body = method === 'GET' ? undefined : {};

		expect((await stage.send({ method, path: address, body })).code, address).toBe('UNAUTHENTICATED');
	}
});
