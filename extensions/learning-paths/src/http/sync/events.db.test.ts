import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { assignGroup, joinGroup, makeGroup } from '../../testing/groups.ts';
import { openEvents, type OpenEvents } from '../../testing/open-events.ts';
import { makePublishedPath, type TestPath } from '../../testing/paths.ts';
import { findEditor, makeLearner, type Person } from '../../testing/people.ts';
import { sharedStage, type Stage } from '../../testing/stage.ts';

let stage: Stage;
let path: TestPath;
let opened: OpenEvents[] = [];

beforeAll(async () => {
	stage = await sharedStage();
	path = await makePublishedPath(stage, await findEditor(stage));
});

afterEach(() => {
	for (const events of opened) events.close();

	opened = [];
});

afterAll(() => stage.close());

const listen = async (person: Person) => {
	const events = await openEvents(stage.url, person.user, person.token);

	opened.push(events);

	return events;
};

const remove = (collection: string, id: string) => stage.api.request('DELETE', `/items/${collection}/${id}`);

test('whatever changes a group pokes its members, and nobody else (I7, I9)', async () => {
	const [member, stranger] = await Promise.all([makeLearner(stage), makeLearner(stage)]);
	const [events, others] = await Promise.all([listen(member), listen(stranger)]);
	const [group, another] = await Promise.all([makeGroup(stage), makeGroup(stage)]);

	await pokes(events, () => joinGroup(stage, group, member));
	await pokes(events, () => assignGroup(stage, path, group));
	await pokes(events, () =>
		stage.sql('update learning_path_group_assignments set due_on = now() where user_group = $1', [group]),
	);
	await pokes(events, () =>
		stage.sql('delete from learning_path_group_assignments where user_group = $1', [group]),
	);
	await pokes(events, () => stage.sql('delete from user_group_members where user_group = $1', [group]));

	await pokes(events, () => joinGroup(stage, group, member));
	await pokes(events, () => remove('user_groups', group));

	// What reaches the other afterwards came after all of this, so nothing else was on its way.
	await pokes(others, () => joinGroup(stage, another, stranger));
	expect(others.topics).toEqual(['content']);
	expect(new Set(events.topics)).toEqual(new Set(['content']));
});

/** Does something and waits for the poke that it causes. */
async function pokes(events: OpenEvents, cause: () => Promise<unknown>): Promise<void> {
	const before = events.topics.length;

	await cause();
	await vi.waitFor(() => expect(events.topics.length).toBeGreaterThan(before), { timeout: 20_000 });
}
