import {
	Assigned,
	Audience,
	AudienceImport,
	Candidates,
	Manifest,
	ProfilePaths,
	Unassigned,
} from '@learning-paths/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { assignGroup, makeGroup } from '../../testing/groups.ts';
import { assign, makePublishedPath, type TestPath } from '../../testing/paths.ts';
import { findEditor, makeLearner, type Person } from '../../testing/people.ts';
import { progressOn, push } from '../../testing/progress.ts';
import { read, readData } from '../../testing/read.ts';
import { sharedStage, type Stage } from '../../testing/stage.ts';
import { waitingForLock } from '../../testing/waiting-for-locks.ts';

let stage: Stage;
let editor: Person;
let path: TestPath;
let ann: Person;
let ben: Person;

beforeAll(async () => {
	stage = await sharedStage();
	editor = await findEditor(stage);
});

beforeEach(async () => {
	path = await makePublishedPath(stage, editor, { visibility: 'private' });
	[ann, ben] = await Promise.all([makeLearner(stage, { name: 'Ann' }), makeLearner(stage, { name: 'Ben' })]);
});

afterAll(() => stage.close());

test('many are assigned at once; those who had it get the new date, and are told apart', async () => {
	const group = await makeGroup(stage);

	await assign(stage, path, ann, { due_on: '2030-01-01' });

	const body = { profiles: [ann.profile, ben.profile], groups: [group], dueOn: '2030-02-02', note: 'Go' };

	expect(readData(Assigned, await act('assign', body))).toEqual({ added: 2, changed: 1, unchanged: 0 });
	expect(readData(Assigned, await act('assign', body))).toEqual({ added: 0, changed: 0, unchanged: 3 });
	expect(await dueOf(ann)).toEqual(['2030-02-02']);
	// What is not named stays.
	expect(readData(Assigned, await act('assign', { profiles: [ann.profile] }))).toMatchObject({
		unchanged: 1,
	});
	expect(readData(Assigned, await act('assign', { profiles: [ann.profile], dueOn: null }))).toMatchObject({
		changed: 1,
	});
	expect(await dueOf(ann)).toEqual([null]);
});

test('one who does not exist, and nobody is assigned', async () => {
	const answer = await act('assign', { profiles: [ann.profile, randomUUID()] });

	expect(answer).toMatchObject({ status: 400, code: 'INVALID_PAYLOAD' });
	expect(await dueOf(ann)).toEqual([]);
	expect((await act('assign', {})).code).toBe('INVALID_PAYLOAD');
	for (const dueOn of ['2030-02-30', '0000-01-01']) {
		expect((await act('assign', { profiles: [ann.profile], dueOn })).code, dueOn).toBe('INVALID_PAYLOAD');
	}
});

/** The route took everyone's assignments and then waited for the path: who had the path and wanted to unassign it, waited for them. */
test('assigning a path that is just being published holds up nobody else', async () => {
	const other = await stage.connection();

	try {
		await other.query('begin');
		await other.query('select from learning_paths where id = $1 for no key update', [path.id]);

		const assigning = act('assign', { profiles: [ann.profile] });

		await waitingForLock(stage, 'from learning_paths', assigning);
		await other.query('delete from learning_path_assignments where learning_path = $1', [path.id]);
		await other.query('commit');

		expect(readData(Assigned, await assigning)).toEqual({ added: 1, changed: 0, unchanged: 0 });
	} finally {
		await other.end();
	}
});

test('unassigning says who still has it through a group', async () => {
	await assignGroup(stage, path, await makeGroup(stage, [ann]));
	await act('assign', { profiles: [ann.profile, ben.profile] });

	const reply = await act('unassign', { profiles: [ann.profile, ben.profile] });

	expect(readData(Unassigned, reply)).toEqual({ removed: 2, stillAssigned: 1 });
	expect(await dueOf(ann)).toEqual([null]);
	expect(await dueOf(ben)).toEqual([]);
});

test('who has what, in which way, by when; page by page, by name or e-mail address', async () => {
	const name = `Group ${randomUUID()}`;
	const group = await makeGroup(stage, [ann, ben], { name });

	await assignGroup(stage, path, group, { due_on: '2030-03-03' });
	await act('assign', { profiles: [ben.profile], dueOn: '2030-04-04', note: 'More time' });

	const all = read(Audience, await look('audience'));

	expect(all.data.learners).toMatchObject([
		{
			profile: ann.profile,
			displayName: 'Ann',
			email: ann.email,
			direct: false,
			groups: [name],
			dueOn: '2030-03-03',
			note: null,
		},
		{
			profile: ben.profile,
			direct: true,
			groups: [name],
			dueOn: '2030-04-04',
			note: 'More time',
			state: 'unstarted',
		},
	]);
	expect(all.data.groups).toMatchObject([{ group, name, members: 2, dueOn: '2030-03-03' }]);
	expect(read(Audience, await look('audience?size=1&page=2'))).toMatchObject({
		data: { learners: [{ profile: ben.profile }] },
		meta: { total: 2 },
	});
	expect(read(Audience, await look(`audience?find=${ann.email.toUpperCase()}`))).toMatchObject({
		data: { groups: [] },
		meta: { total: 1 },
	});
	expect(read(Audience, await look(`audience?find=${encodeURIComponent(name)}`))).toMatchObject({
		data: { groups: [{ group }], learners: [] },
	});
	expect(readData(Candidates, await look(`candidates?find=${ben.user}`)).learners).toMatchObject([
		{ profile: ben.profile, has: true },
	]);
});

test('an editor sees what one person has, by whom, and how far they are', async () => {
	const name = `Group ${randomUUID()}`;
	const other = await makePublishedPath(stage, editor, { visibility: 'public' });

	await assignGroup(stage, path, await makeGroup(stage, [ann], { name }), { due_on: '2030-03-03' });
	await push(ann, [progressOn(other.id, { started: { [other.steps[0] ?? '']: Date.now() } })]);

	const paths = (profile: string) => ({ path: `/learning/editor/profiles/${profile}/paths` });
	const reply = read(ProfilePaths, await editor.send(paths(ann.profile)));

	const [given, found] = [path, other].map(({ id }) => reply.data.find((entry) => entry.path === id));

	expect(reply.meta.total).toBe(2);
	// Editors may not read users: this is how they tell two of one name apart.
	expect(reply.person).toEqual({ user: ann.user, email: ann.email });
	expect(given).toMatchObject({
		status: 'published',
		state: 'unstarted',
		dueOn: '2030-03-03',
		direct: false,
		groups: [name],
		progress: null,
	});
	// Found by themselves, and begun.
	expect(found).toMatchObject({ state: 'started', dueOn: null, direct: false, groups: [] });
	expect(found?.progress).not.toBeNull();
	expect((await ann.send(paths(ann.profile))).code).toBe('FORBIDDEN');
	expect((await editor.send(paths(randomUUID()))).code).toBe('NOT_FOUND');
});

test('a CSV is tried dry, then does what was promised, once', async () => {
	const name = `Intake ${randomUUID()}`;
	const csv = [
		'\ufeffNote;E-Mail;Group;Path;Due on',
		`;${ann.email.toUpperCase()};${name};;`,
		`"two\nlines; here";${ben.email};;${path.id};31.12.2030`,
		`;;${name.toLowerCase()};${path.title};2030-11-30`,
	].join('\r\n');
	const dry = readData(AudienceImport, await bring({ csv }));

	expect(dry).toMatchObject({ applied: false, problems: [], newGroups: [name] });
	expect(dry.steps.map(({ line, kind, effect }) => [line, kind, effect])).toEqual([
		[2, 'membership', 'added'],
		[3, 'assignment', 'added'],
		[5, 'groupAssignment', 'added'],
	]);
	expect(await dueOf(ann)).toEqual([]);

	expect(readData(AudienceImport, await bring({ csv, apply: true, plan: dry.plan })).applied).toBe(true);
	expect(await dueOf(ann)).toEqual(['2030-11-30']);
	expect(await dueOf(ben)).toEqual(['2030-12-31']);
	expect((await bring({ csv, apply: true, plan: dry.plan })).code).toBe('STALE_PLAN');
	expect(readData(AudienceImport, await bring({ csv })).steps.map(({ effect }) => effect)).toEqual(
		Array(3).fill('unchanged'),
	);
});

/** JavaScript took the two names for two, Postgres for one, and the second could not be made. */
test('what is one name for the database is one new group', async () => {
	const [first, second] = [`İK ${path.id}`, `ik ${path.id}`];
	const csv = ['email,group', `${ann.email},${first}`, `${ben.email},${second}`].join('\n');

	expect(readData(AudienceImport, await bring({ csv, apply: true }))).toMatchObject({ newGroups: [first] });
	expect(
		await stage.sql(
			`select count(*)::int as members from user_group_members
			join user_groups on user_groups.id = user_group where name = $1`,
			[first],
		),
	).toEqual([{ members: 2 }]);
});

test('bad lines are listed by line, and none of the others is taken', async () => {
	const csv = [
		'email,group,path,due_on',
		`${ann.email},,${path.id},`,
		`nobody@example.com,,${path.id},`,
		`${ann.email},,No such path,`,
		`${ben.email},,${path.id},03/04/2030`,
		`${ann.email},,${path.id},2030-01-01`,
		`${ann.email},,,`,
		`${ann.email},G,${path.id},`,
		`${ben.email},G,,2030-01-01`,
	].join('\n');
	const dry = readData(AudienceImport, await bring({ csv }));

	expect(dry.problems.map(({ line, code }) => [line, code])).toEqual([
		[3, 'UNKNOWN_EMAIL'],
		[4, 'UNKNOWN_PATH'],
		[5, 'INVALID_DATE'],
		[6, 'REPEATED'],
		[7, 'INCOMPLETE'],
		[8, 'AMBIGUOUS_ROW'],
		[9, 'NOTHING_TO_DATE'],
	]);
	expect((await bring({ csv, apply: true, plan: dry.plan })).code).toBe('INVALID_PAYLOAD');
	expect(await dueOf(ann)).toEqual([]);

	for (const broken of ['', 'a,b', 'email,path\n"open']) {
		expect(readData(AudienceImport, await bring({ csv: broken })).problems).toHaveLength(1);
	}
});

test('only editors import', async () => {
	const sent = { method: 'POST', path: '/learning/editor/audience/import', body: { csv: 'email,path' } };

	expect(await ann.send(sent)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
	expect(await stage.send(sent)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
});

function act(what: 'assign' | 'unassign', body: Record<string, unknown>) {
	return editor.send({ method: 'POST', path: `/learning/editor/paths/${path.id}/${what}`, body });
}

function look(what: string) {
	return editor.send({ path: `/learning/editor/paths/${path.id}/${what}` });
}

function bring(body: Record<string, unknown>) {
	return editor.send({ method: 'POST', path: '/learning/editor/audience/import', body });
}

/** The date by which a learner shall have done the path; nothing when they do not have it. */
async function dueOf(person: Person): Promise<(string | null)[]> {
	const { data } = read(Manifest, await person.sync('GET', '/content'));

	return data.filter(({ id }) => id === path.id).map(({ dueOn }) => dueOn);
}
