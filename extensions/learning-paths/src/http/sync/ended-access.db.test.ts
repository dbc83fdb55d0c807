import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { LEARNER_ROLE } from '../../db/roles.ts';
import { openEvents, type OpenEvents } from '../../testing/open-events.ts';
import { makePublishedPath, type TestPath } from '../../testing/paths.ts';
import { findEditor, makeLearner, type Person, signToken } from '../../testing/people.ts';
import type { Sent } from '../../testing/send.ts';
import { sharedStage, type Stage } from '../../testing/stage.ts';

let stage: Stage;
let path: TestPath;
/** Streams of those whose access ends in these tests. */
const open: OpenEvents[] = [];

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
	/** Whether Directus' own routes stop the session by then. */
	stoppedByDirectus: boolean;
}

const setStatus =
	(status: string) =>
	({ user }: Person) =>
		stage.api.request('PATCH', `/users/${user}`, { status });

const endings: Ending[] = [
	{
		how: 'is suspended',
		end: setStatus('suspended'),
		alsoWithoutSession: true,
		stoppedByDirectus: true,
	},
	{
		how: 'is archived',
		end: setStatus('archived'),
		alsoWithoutSession: true,
		stoppedByDirectus: true,
	},
	{
		how: 'is suspended by SQL, which leaves the session,',
		end: ({ user }) => stage.sql(`update directus_users set status = 'suspended' where id = $1`, [user]),
		alsoWithoutSession: true,
		stoppedByDirectus: false,
	},
	{
		how: 'is deleted',
		end: ({ user }) => stage.api.request('DELETE', `/users/${user}`),
		alsoWithoutSession: true,
		stoppedByDirectus: true,
	},
	{
		how: 'has signed out',
		end: (_, session) => stage.sql('delete from directus_sessions where token = $1', [session]),
		alsoWithoutSession: false,
		stoppedByDirectus: true,
	},
	{
		how: 'has a session that is over',
		end: (_, session) =>
			stage.sql(`update directus_sessions set expires = now() - interval '1 s' where token = $1`, [session]),
		alsoWithoutSession: false,
		stoppedByDirectus: true,
	},
	{
		how: 'has a new password',
		end: ({ user }) => stage.api.request('PATCH', `/users/${user}`, { password: randomUUID() }),
		alsoWithoutSession: false,
		stoppedByDirectus: true,
	},
];

test.for(endings)(
	'whoever $how is stopped on every hot route at once (I9)',
	async ({ end, alsoWithoutSession, stoppedByDirectus }) => {
		const learner = await makeLearner(stage);
		const session = randomUUID();
		const token = await signIn(learner, session);

		const events = await openEvents(stage.url, learner.user, token);

		expect(await codes(learner, token)).toEqual([null, null, null, null]);
		// Of the path that was kept: whatever comes after it came after the end.
		await vi.waitFor(() => expect(events.topics.splice(0)).toEqual(['content']), { timeout: 10_000 });
		expect(await isStoppedByDirectus(token)).toBe(false);

		const stopped = Array.from({ length: 4 }, () => 'INVALID_CREDENTIALS');

		await end(learner, session);

		// Ours are asked first: they must not stop after Directus' own.
		expect(await codes(learner, token)).toEqual(stopped);
		expect(await isStoppedByDirectus(token)).toBe(stoppedByDirectus);
		await expect(openEvents(stage.url, learner.user, token)).rejects.toThrow('401');
		open.push(events);
		expect(alsoWithoutSession ? await codes(learner, learner.token) : stopped).toEqual(stopped);
	},
);

test('whoever gets another role is stopped where Directus stops them, and nowhere else (I9)', async () => {
	const learner = await makeLearner(stage);
	const token = await signIn(learner);
	const stoppedByRole = async (role: string | null) => {
		await stage.api.request('PATCH', `/users/${learner.user}`, { role });

		return {
			directus: await isStoppedByDirectus(token),
			ours: (await codes(learner, token)).map((code) => code !== null),
		};
	};

	for (const role of [null, LEARNER_ROLE]) {
		const { directus, ours } = await stoppedByRole(role);

		expect(ours).toEqual(ours.map(() => directus));
	}
});

/** All of them wait for their heartbeats together: one alone comes every 20 seconds. */
test('the streams of those whose access has ended are closed at the next look at the session, and no other (I9)', async () => {
	const staying = await makeLearner(stage);
	const stays = await openEvents(stage.url, staying.user, await signIn(staying));

	expect(open).toHaveLength(endings.length);
	await vi.waitFor(() => expect(open.map(({ ended }) => ended)).toEqual(open.map(() => true)), {
		timeout: 60_000,
	});
	expect(open.flatMap(({ topics }) => topics)).toEqual([]);
	expect(stays.ended).toBe(false);
	stays.close();
}, 90_000);

/** A session such as the sign-in of the app makes. @returns its token. */
async function signIn({ user }: Person, session = randomUUID()): Promise<string> {
	await stage.sql(
		`insert into directus_sessions (token, "user", expires) values ($1, $2, now() + interval '1 day')`,
		[session, user],
	);

	return signToken({ id: user, session });
}

async function isStoppedByDirectus(token: string): Promise<boolean> {
	return (await stage.send({ path: '/users/me', token })).status === 401;
}

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
