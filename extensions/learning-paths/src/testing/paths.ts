import { Published } from '@learning-paths/contract';
import { randomUUID } from 'node:crypto';
import type { Person } from './people.ts';
import { readData } from './read.ts';
import type { Stage } from './stage.ts';

export interface PathPlan {
	title?: string;
	description?: string;
	visibility?: 'public' | 'private';
	cover?: string;
	steps?: StepPlan[];
}

export interface StepPlan {
	title?: string | null;
	required?: boolean;
	blocks?: BlockPlan[];
}

export type BlockPlan =
	| { text: string }
	| { image: string | null; alt?: string | null; caption?: string | null }
	/** Of any kind, by its collection. */
	| { collection: string; item: Record<string, unknown> };

/** A path as a test works with it. */
export interface TestPath {
	id: string;
	title: string;
	/** Ids of its steps, in order. */
	steps: string[];
}

/** Authors a path through Directus' API, as the Studio does. It is a draft until it is published. */
export async function makePath(stage: Stage, plan: PathPlan = {}): Promise<TestPath> {
	const { title = `A path ${randomUUID()}`, steps = [{ title: 'One' }, { title: 'Two' }] } = plan;
	const ids = steps.map(() => randomUUID());
	const id = randomUUID();

	await stage.api.request('POST', '/items/learning_paths?fields=id', {
		id,
		title,
		description: plan.description ?? null,
		visibility: plan.visibility ?? 'public',
		cover: plan.cover ?? null,
		steps: steps.map((step, index) => ({
			id: ids[index],
			sort: index + 1,
			title: step.title ?? null,
			required: step.required ?? true,
			blocks: (step.blocks ?? [{ text: `Text of step ${index + 1}` }]).map(junctionOf),
		})),
	});

	return { id, title, steps: ids };
}

/** Publishes a path through the route that the Studio's panel calls. */
export async function publish(
	path: Pick<TestPath, 'id'>,
	editor: Person,
	body: Record<string, unknown> = {},
): Promise<Published> {
	const address = `/learning/editor/paths/${path.id}/publish`;

	return readData(Published, await editor.send({ method: 'POST', path: address, body }));
}

/** A published path. */
export async function makePublishedPath(
	stage: Stage,
	editor: Person,
	plan: PathPlan = {},
): Promise<TestPath> {
	const path = await makePath(stage, plan);

	await publish(path, editor);

	return path;
}

/** Gives a path to a learner. @returns the assignment's id. */
export async function assign(
	stage: Stage,
	path: Pick<TestPath, 'id'>,
	person: Person,
	fields: { due_on?: string } = {},
): Promise<string> {
	const { id } = await stage.api.request<{ id: string }>('POST', '/items/learning_path_assignments', {
		learning_path: path.id,
		user_profile: person.profile,
		...fields,
	});

	return id;
}

function junctionOf(block: BlockPlan, index: number) {
	if ('collection' in block) return { sort: index + 1, ...block };

	return { sort: index + 1, collection: 'text' in block ? 'block_text' : 'block_image', item: block };
}
