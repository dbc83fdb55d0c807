import { Manifest, noProgress, PathCard, PushReply } from '@learning-paths/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
	type GateCase,
	type GateCases,
	makeGateCases,
	SHOWN_AS,
	type Viewer,
} from '../testing/gate-cases.ts';
import type { Person } from '../testing/people.ts';
import { read } from '../testing/read.ts';
import type { Answer, Sent } from '../testing/send.ts';
import { sharedStage, type Stage } from '../testing/stage.ts';

/** THE rule, said once: a learner may see a path when it is published and (public or assigned), directly or by a group. Roles do not occur in it. */
function maySee(on: GateCase, viewer: Viewer): boolean {
	return on.standing === 'published' && (on.visibility === 'public' || isAssigned(on, viewer));
}

const isAssigned = (on: GateCase, viewer: Viewer) => on.assignment !== 'none' && viewer.takesAssignments;

let stage: Stage;
let gate: GateCases;

beforeAll(async () => {
	stage = await sharedStage();
	gate = await makeGateCases(stage);
});

afterAll(() => stage.close());

test('the catalogue holds what is public, whoever asks', async () => {
	for (const viewer of gate.viewers) {
		const listed = await listedIds(`/learning/paths?size=100&search=${gate.mark}`, viewer);

		expect(listed, viewer.name).toEqual(
			idsWhere((on) => on.standing === 'published' && on.visibility === 'public'),
		);
	}
});

test.each([
	['the path', (on: GateCase) => `/learning/paths/${on.path.id}`],
	['its cover in a size', (on: GateCase) => `/learning/assets/${on.files.cover}?size=thumb`],
	...SHOWN_AS.map(
		(as) => [`the file that is its ${as}`, (on: GateCase) => `/learning/assets/${on.files[as]}`] as const,
	),
] as const)('%s is shown to whoever may see the path, and to nobody else', async (_, address) => {
	await expectEachPair(async (on, viewer) => [
		outcome(await ask(viewer, { path: address(on) })),
		maySee(on, viewer) ? '200' : '404 NOT_FOUND',
	]);
});

test('where a learner stands on a path is told while they may see it', async () => {
	await expectEachPair(async (on, viewer) => [
		outcome(await ask(viewer, { path: `/learning/me/paths/${on.path.id}/progress` })),
		signedIn(viewer, maySee(on, viewer) ? '200' : '404 NOT_FOUND'),
	]);
});

test.each([1, 2])('revision %i is shown to whoever may see the path, an older one too', async (revision) => {
	await expectEachPair(async (on, viewer) => [
		outcome(await ask(viewer, { path: syncPath(viewer, `/content/${on.path.id}/${revision}`) })),
		signedIn(viewer, maySee(on, viewer) ? '200' : '404 NOT_FOUND'),
	]);
});

test('a path can be kept on the devices of whoever may see it', async () => {
	await expectEachPair(async (on, viewer) => {
		const path = syncPath(viewer, `/saved/${on.path.id}`);
		const answer = await ask(viewer, { method: 'PUT', path });

		if (!viewer.hasSaved) await ask(viewer, { method: 'DELETE', path });

		return [outcome(answer), signedIn(viewer, maySee(on, viewer) ? '204' : '404 NOT_FOUND')];
	});
});

test('the lists of mine hold what is visible and mine', async () => {
	for (const viewer of learners()) {
		expect(await listedIds('/learning/me/paths/assigned', viewer), viewer.name).toEqual(
			idsWhere((on) => maySee(on, viewer) && isAssigned(on, viewer)),
		);
		expect(await listedIds('/learning/me/paths/started', viewer), viewer.name).toEqual(
			idsWhere((on) => maySee(on, viewer) && viewer.hasWorked),
		);
	}
});

test('the manifest holds what is visible and assigned, started or saved', async () => {
	for (const viewer of learners()) {
		const { data } = read(Manifest, await ask(viewer, { path: syncPath(viewer, '/content') }));
		const isMine = (on: GateCase) => isAssigned(on, viewer) || viewer.hasWorked || viewer.hasSaved;

		expect(data.map(({ id }) => id).sort(), viewer.name).toEqual(
			idsWhere((on) => maySee(on, viewer) && isMine(on)),
		);
	}
});

test('progress is taken where the path is visible, or has progress of this learner already', async () => {
	const documents = gate.cases.map((on) => noProgress(on.path.id));

	for (const viewer of learners()) {
		const answer = await ask(viewer, {
			method: 'POST',
			path: syncPath(viewer, '/progress'),
			body: { documents },
		});
		const { rejected } = read(PushReply, answer);

		expect(rejected.map(({ id, code }) => `${code} ${String(id)}`).sort(), viewer.name).toEqual(
			idsWhere((on) => !maySee(on, viewer) && !viewer.hasWorked).map((id) => `UNAVAILABLE ${id}`),
		);
	}

	// A touch with nothing in it is progress too: taken back, so that the other tests find what was made for them.
	await stage.sql(
		`delete from learning_path_progress where steps::text = '{}' and learning_path = any ($1::uuid[])`,
		[gate.cases.map((on) => on.path.id)],
	);
});

test('nothing tells a hidden path from one that does not exist', async () => {
	const unknown = randomUUID();

	for (const viewer of gate.viewers.slice(0, 3)) {
		const hidden = gate.cases.filter((on) => !maySee(on, viewer));

		for (const address of [
			(path: string) => `/learning/paths/${path}`,
			(path: string) => `/learning/me/paths/${path}/progress`,
			(path: string) => syncPath(viewer, `/content/${path}/1`),
		]) {
			const expected = await ask(viewer, { path: address(unknown) });
			const answers = await Promise.all(hidden.map((on) => ask(viewer, { path: address(on.path.id) })));

			expect(new Set(answers.map(({ text }) => text)), viewer.name).toEqual(new Set([expected.text]));
		}
	}
});

test.each([
	['GET', 'preview'],
	['GET', 'impact'],
	['GET', 'report'],
	['GET', 'report.csv'],
	['GET', 'learners'],
	['GET', 'timeline'],
	['POST', 'publish'],
	['GET', 'audience'],
	['GET', 'candidates'],
	['POST', 'assign'],
	['POST', 'unassign'],
])('%s %s is for editors alone, whatever the path', async (method, route) => {
	const others = gate.viewers.filter(({ name }) => !['the editor', 'an admin'].includes(name));
	const [first, last] = [gate.cases.at(0), gate.cases.at(-1)];

	for (const viewer of others) {
		for (const on of [first, last, null]) {
			const path = `/learning/editor/paths/${on?.path.id ?? randomUUID()}/${route}`;

			expect(outcome(await ask(viewer, { method, path })), viewer.name).toBe(
				signedIn(viewer, '403 FORBIDDEN'),
			);
		}
	}
});

test('what only a draft holds is in no answer to a learner', async () => {
	const answers = await Promise.all(
		gate.viewers
			.slice(1, 3)
			.flatMap((viewer) =>
				[
					`/learning/paths?size=100&search=${gate.draftOnly}`,
					`/learning/paths?size=100&search=${gate.mark}`,
					'/learning/me/paths/assigned',
					'/learning/me/paths/started',
					syncPath(viewer, '/content'),
					...gate.cases.flatMap(({ path: { id } }) => [
						`/learning/paths/${id}`,
						...[0, 1, 2, 3].map((revision) => syncPath(viewer, `/content/${id}/${revision}`)),
					]),
				].map((path) => ask(viewer, { path })),
			),
	);

	for (const answer of answers) expect(answer.text).not.toContain(gate.draftOnly);
});

function learners(): Viewer[] {
	return gate.viewers.filter(({ person }) => person !== null);
}

function ask({ person }: { person: Person | null }, sent: Sent): Promise<Answer> {
	return stage.send({ token: person?.token, ...sent });
}

function syncPath({ person }: Viewer, path: string): string {
	return `/learning/sync/v1/${person?.user ?? randomUUID()}${path}`;
}

/** An answer in short: its status and, of an error, its code. */
function outcome({ status, code }: Answer): string {
	return code === null ? String(status) : `${status} ${code}`;
}

/** What a route that needs an account answers to this viewer. */
function signedIn({ person }: Viewer, expected: string): string {
	return person === null ? '401 UNAUTHENTICATED' : expected;
}

/** Compares what every viewer is answered about every path with what the rule says. */
async function expectEachPair(
	check: (on: GateCase, viewer: Viewer) => Promise<[was: string, expected: string]>,
) {
	const pairs = await Promise.all(
		gate.cases.flatMap((on) =>
			gate.viewers.map(async (viewer) => ({ on, viewer, result: await check(on, viewer) })),
		),
	);

	for (const { on, viewer, result } of pairs) {
		expect(result[0], `${viewer.name}: ${on.standing}, ${on.visibility}, assigned: ${on.assignment}`).toBe(
			result[1],
		);
	}
}

async function listedIds(path: string, viewer: Viewer): Promise<string[]> {
	const { data } = read(z.object({ data: z.array(PathCard) }), await ask(viewer, { path }));

	return data.map(({ id }) => id).sort();
}

function idsWhere(holds: (on: GateCase) => boolean): string[] {
	return gate.cases
		.filter(holds)
		.map((on) => on.path.id)
		.sort();
}
