import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePublishedPath, type TestPath } from '../../testing/paths.ts';
import { findEditor, makeLearner, type Person, signToken } from '../../testing/people.ts';
import type { Sent } from '../../testing/send.ts';
import { sharedStage, type Stage } from '../../testing/stage.ts';

let stage: Stage;
let path: TestPath;

beforeAll(async () => {
	stage = await sharedStage();
	path = await makePublishedPath(stage, await findEditor(stage));
});

afterAll(() => stage.close());

interface Ending {
	how: string;
	end: (person: Person, session: string) => Promise<unknown>;
	/** Whether a token without a session, as the json mode of the login gives it, ends with it. */
	alsoWithoutSession: boolean;
}

const setStatus =
	(status: string) =>
	({ user }: Person) =>
		stage.sql('update directus_users set status = $2 where id = $1', [user, status]);

const endings: Ending[] = [
	{ how: 'is suspended', end: setStatus('suspended'), alsoWithoutSession: true },
	{ how: 'is archived', end: setStatus('archived'), alsoWithoutSession: true },
	{
		how: 'is deleted',
		end: ({ user }) => stage.api.request('DELETE', `/users/${user}`),
		alsoWithoutSession: true,
	},
	{
		how: 'has signed out',
		end: (_, session) => stage.sql('delete from directus_sessions where token = $1', [session]),
		alsoWithoutSession: false,
	},
	{
		how: 'has a session that is over',
		end: (_, session) =>
			stage.sql(`update directus_sessions set expires = now() - interval '1 s' where token = $1`, [session]),
		alsoWithoutSession: false,
	},
	{
		how: 'has a new password',
		end: ({ user }) => stage.api.request('PATCH', `/users/${user}`, { password: randomUUID() }),
		alsoWithoutSession: false,
	},
];

test.for(endings)(
	'whoever $how is stopped on every hot route at once (I9)',
	async ({ end, alsoWithoutSession }) => {
		const learner = await makeLearner(stage);
		const session = randomUUID();
		const token = signToken({ id: learner.user, session });

		await stage.sql(
			`insert into directus_sessions (token, "user", expires) values ($1, $2, now() + interval '1 day')`,
			[session, learner.user],
		);
		expect(await codes(learner, token)).toEqual([null, null, null, null]);

		const stopped = Array.from({ length: 4 }, () => 'INVALID_CREDENTIALS');

		await end(learner, session);

		expect(await codes(learner, token)).toEqual(stopped);
		expect(alsoWithoutSession ? await codes(learner, learner.token) : stopped).toEqual(stopped);
	},
);

/** The code of every hot route's answer; null when it answers. */
async function codes(learner: Person, token: string): Promise<(string | null)[]> {
	const address = `/learning/sync/v1/${learner.user}`;
	const requests: Sent[] = [
		{ path: `${address}/progress` },
		{ method: 'POST', path: `${address}/progress`, body: { documents: [] } },
		{ path: `${address}/content` },
		{ method: 'PUT', path: `${address}/saved/${path.id}` },
	];
	const answers = await Promise.all(requests.map((sent) => stage.send({ ...sent, token })));

	return answers.map(({ code }) => code);
}
