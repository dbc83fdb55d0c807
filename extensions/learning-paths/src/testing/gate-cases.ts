import { randomUUID } from 'node:crypto';
import { assignGroup, makeGroup } from './groups.ts';
import { assign, makePath, publish, type TestPath } from './paths.ts';
import { findAdmin, findEditor, makeLearner, type Person } from './people.ts';
import type { Stage } from './stage.ts';
import { upload, uploadDot } from './uploads.ts';

/** Where a path stands with its editors. The last three were published twice, so that they have an older revision. */
const STANDINGS = ['never published', 'marked as published', 'published', 'archived', 'unpublished'] as const;

/** How the viewers who take assignments have a path. */
const ASSIGNMENTS = ['none', 'direct', 'group', 'both'] as const;

/** One combination of everything about a path that the gate could look at. */
export interface GateCase {
	standing: (typeof STANDINGS)[number];
	visibility: 'public' | 'private';
	assignment: (typeof ASSIGNMENTS)[number];
	path: TestPath;
	/** Every file that it shows, by what it is there. */
	files: Record<ShownAs, string>;
}

/** All the ways in which a path shows a file. */
export const SHOWN_AS = ['cover', 'image', 'video', 'poster', 'captions'] as const;

export type ShownAs = (typeof SHOWN_AS)[number];

/** Who looks, and what they have to do with the paths. */
export interface Viewer {
	name: string;
	/** Null: nobody is signed in. */
	person: Person | null;
	/** Has what is assigned, directly and as a member of the group that has it. */
	takesAssignments: boolean;
	hasWorked: boolean;
	hasSaved: boolean;
}

export interface GateCases {
	cases: GateCase[];
	viewers: Viewer[];
	/** Stands in the title of every path here. */
	mark: string;
	/** Stands in every draft, and in no revision. */
	draftOnly: string;
}

/** Every standing × visibility × way of assignment, and everyone who could look at it. */
export async function makeGateCases(stage: Stage): Promise<GateCases> {
	const [mark, draftOnly] = [`gate-${randomUUID()}`, `draft-${randomUUID()}`];
	const [editor, viewers] = await Promise.all([findEditor(stage), makeViewers(stage)]);
	const takers = viewers.filter(({ takesAssignments }) => takesAssignments);
	const others = viewers.filter(({ takesAssignments }) => !takesAssignments);
	const [group] = await Promise.all([
		makeGroup(stage, peopleAmong(takers)),
		// Being in a group is nothing yet: this one has no path.
		makeGroup(stage, peopleAmong(others)),
	]);
	const plans = STANDINGS.flatMap((standing) =>
		(['public', 'private'] as const).flatMap((visibility) =>
			ASSIGNMENTS.map((assignment) => ({ standing, visibility, assignment })),
		),
	);
	const cases = await Promise.all(
		plans.map((plan) => makeCase(plan, { stage, editor, viewers, group, mark, draftOnly })),
	);

	return { cases, viewers, mark, draftOnly };
}

function peopleAmong(viewers: readonly Viewer[]): Person[] {
	return viewers.flatMap(({ person }) => (person ? [person] : []));
}

async function makeViewers(stage: Stage): Promise<Viewer[]> {
	const assigned = { takesAssignments: true };

	return Promise.all([
		viewer('nobody', null),
		viewer('a learner', makeLearner(stage)),
		viewer('an assigned learner', makeLearner(stage), assigned),
		viewer('a learner with progress', makeLearner(stage), { hasWorked: true }),
		viewer('a learner who saved it', makeLearner(stage), { hasSaved: true }),
		viewer('an assigned learner with progress', makeLearner(stage), { ...assigned, hasWorked: true }),
		viewer('the editor', findEditor(stage), assigned),
		viewer('an admin', findAdmin(stage), assigned),
	]);
}

async function viewer(
	name: string,
	person: Promise<Person> | null,
	marks: Partial<Viewer> = {},
): Promise<Viewer> {
	return {
		name,
		person: await person,
		takesAssignments: false,
		hasWorked: false,
		hasSaved: false,
		...marks,
	};
}

type Plan = Pick<GateCase, 'standing' | 'visibility' | 'assignment'>;

interface Making extends Pick<GateCases, 'viewers' | 'mark' | 'draftOnly'> {
	stage: Stage;
	editor: Person;
	/** The group of all who take assignments. */
	group: string;
}

async function makeCase(plan: Plan, making: Making): Promise<GateCase> {
	const { stage, editor } = making;
	const [cover, image, poster, video, captions] = await Promise.all([
		uploadDot(stage),
		uploadDot(stage),
		uploadDot(stage),
		upload(stage, { name: 'look.webm', type: 'video/webm', bytes: 'a video' }),
		upload(stage, { name: 'look.vtt', type: 'text/vtt', bytes: 'WEBVTT' }),
	]);
	const path = await makePath(stage, {
		title: `${plan.standing} ${plan.visibility} ${making.mark}`,
		visibility: plan.visibility,
		cover,
		steps: [
			{
				title: 'Look',
				blocks: [
					{ image, alt: 'A dot' },
					{ collection: 'block_video', item: { video, poster, captions } },
				],
			},
		],
	});
	const set = (fields: Record<string, unknown>) =>
		stage.api.request('PATCH', `/items/learning_paths/${path.id}`, fields);

	if (!['never published', 'marked as published'].includes(plan.standing)) {
		await publish(path, editor);
		await publish(path, editor);
	}
	if (plan.standing === 'marked as published') await set({ status: 'published' });
	if (plan.standing === 'archived') await set({ status: 'archived' });
	if (plan.standing === 'unpublished') await set({ status: 'draft' });
	await set({ description: making.draftOnly });
	if (['group', 'both'].includes(plan.assignment)) await assignGroup(stage, path, making.group);
	await Promise.all(making.viewers.map((viewer) => tie(viewer, { plan, path, stage })));

	return { ...plan, path, files: { cover, image, video, poster, captions } };
}

/** Gives a viewer the path, work on it, or a wish to keep it. The last two by SQL, as if they were left from better days. */
async function tie(viewer: Viewer, { plan, path, stage }: { plan: Plan; path: TestPath; stage: Stage }) {
	if (!viewer.person) return;

	const keys = [viewer.person.profile, path.id];

	if (['direct', 'both'].includes(plan.assignment) && viewer.takesAssignments) {
		await assign(stage, path, viewer.person);
	}
	if (viewer.hasSaved) {
		await stage.sql('insert into learning.saved_paths (user_profile, learning_path) values ($1, $2)', keys);
	}
	if (viewer.hasWorked) {
		const steps = Object.fromEntries(
			path.steps.map((step) => [step, { turn: 0, startedAt: 1, finishedAt: null }]),
		);

		await stage.sql(
			`insert into learning_path_progress (id, user_profile, learning_path, attempt, steps, last_worked_at)
			values (gen_random_uuid(), $1, $2, 0, $3, now())`,
			[...keys, steps],
		);
	}
}
