import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { assignGroup, joinGroup, makeGroup } from '../../testing/groups.ts';
import { assign, makePath, type TestPath } from '../../testing/paths.ts';
import { makeLearner, type Person } from '../../testing/people.ts';
import { type Connection, sharedStage, type Stage } from '../../testing/stage.ts';

const Notice = z.object({
	path: z.optional(z.string()),
	group: z.optional(z.string()),
	profiles: z._default(z.array(z.string()), []),
});

let stage: Stage;
let ear: Connection;
let heard: z.infer<typeof Notice>[];
let path: TestPath;
let learner: Person;

beforeAll(async () => {
	stage = await sharedStage();
	ear = await stage.connection();
	heard = [];
	ear.on('notification', ({ payload }) => heard.push(Notice.parse(JSON.parse(payload ?? ''))));
	await ear.query('listen learning_content');
	[path, learner] = await Promise.all([makePath(stage), makeLearner(stage)]);
});

afterAll(async () => {
	await ear.end();
	await stage.close();
});

test('whoever joins or leaves a group, and whoever gets or loses a path, is named', async () => {
	const group = await makeGroup(stage);
	const assignment = await assign(stage, path, learner);
	const membership = await joinGroup(stage, group, learner);

	await during(() => remove('learning_path_assignments', assignment));
	expect(namesLearner()).toBe(true);
	await during(() => assign(stage, path, learner));
	expect(namesLearner()).toBe(true);
	await during(() => remove('user_group_members', membership));
	expect(namesLearner()).toBe(true);
	await during(() => joinGroup(stage, group, learner));
	expect(namesLearner()).toBe(true);
	await during(() => remove('user_groups', group));
	expect(namesLearner()).toBe(true);
	await during(() => stage.api.request('PATCH', `/items/user_profiles/${learner.profile}`, { locale: 'de' }));
	expect(namesLearner()).toBe(false);
});

test('a group is named when it gets a path, when the date changes, and when it loses the path', async () => {
	const group = await makeGroup(stage, [learner]);
	const namesGroup = () => heard.some((notice) => notice.group === group);

	await during(() => assignGroup(stage, path, group));
	expect(namesGroup()).toBe(true);
	await during(() =>
		stage.sql('update learning_path_group_assignments set due_on = now() where user_group = $1', [group]),
	);
	expect(namesGroup()).toBe(true);
	await during(() => stage.sql('delete from learning_path_group_assignments where user_group = $1', [group]));
	expect(namesGroup()).toBe(true);
});

test('many who join at once cost few notices, and each of them is named', async () => {
	const group = await makeGroup(stage);
	const profiles = await stage.sql<{ id: string }>(
		`with users as (
			insert into directus_users (id, email, status)
			select gen_random_uuid(), gen_random_uuid() || '@example.com', 'active' from generate_series(1, 1000)
			returning id
		) select id from users`,
	);

	await during(() =>
		stage.sql(
			`insert into user_group_members (id, user_group, user_profile)
			select gen_random_uuid(), $1, id from user_profiles where "user" = any ($2::uuid[])`,
			[group, profiles.map(({ id }) => id)],
		),
	);

	const members = await stage.sql<{ id: string }>(
		'select user_profile as id from user_group_members where user_group = $1',
		[group],
	);
	const mine = heard.filter((notice) =>
		notice.profiles.some((id) => members.some((member) => member.id === id)),
	);

	expect(mine.length).toBeLessThan(10);
	expect(mine.flatMap((notice) => notice.profiles).sort()).toEqual(members.map(({ id }) => id).sort());

	await stage.sql('delete from directus_users where id = any ($1::uuid[])', [profiles.map(({ id }) => id)]);
	expect(await stage.sql('select from user_group_members where user_group = $1', [group])).toEqual([]);
});

/** Does something and collects what is heard of it. Notices come in order: once the mark is there, so is everything before it. */
async function during(act: () => Promise<unknown>): Promise<void> {
	const mark = randomUUID();

	heard.length = 0;
	await act();
	await stage.sql(`select pg_notify('learning_content', json_build_object('path', $1::text)::text)`, [mark]);
	await expect.poll(() => heard.some((notice) => notice.path === mark)).toBe(true);
}

function namesLearner(): boolean {
	return heard.some((notice) => notice.profiles.includes(learner.profile));
}

async function remove(collection: string, id: string): Promise<void> {
	await stage.api.request('DELETE', `/items/${collection}/${id}`);
}
