import { finishStep, noProgress, type ProgressDocument, startStep } from '@learning-paths/contract';
import type { World, WorldPath } from './open-world.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Ada's account: two paths assigned, one of them overdue, one in the middle, one finished that grew a step since. */
export async function prepareAda({ ada, instance, paths }: World): Promise<void> {
	const { api } = instance;
	const now = Date.now();
	const due = (days: number) => new Date(now + days * DAY_MS).toISOString().slice(0, 10);
	const assign = (path: WorldPath, days: number | null) =>
		api.request('POST', '/items/learning_path_assignments', {
			learning_path: path.id,
			user_profile: ada.profile,
			due_on: days === null ? null : due(days),
		});

	await assign(paths.weather, -5);
	await assign(paths.firstWeek, 14);
	await assign(paths.ladders, null);
	await ada.push([
		worked(paths.firstAid, { finished: 3, started: 1, since: now - 2 * DAY_MS }),
		worked(paths.firstWeek, { finished: 2, started: 1, since: now - 6 * DAY_MS }),
		worked(paths.bread, { finished: 2, started: 0, since: now - 30 * DAY_MS }),
	]);
	await api.request('POST', '/items/learning_path_steps', {
		learning_path: paths.bread.id,
		sort: 3,
		title: 'Keep it fresh',
		required: true,
		blocks: [{ sort: 1, collection: 'block_text', item: { text: 'In a cloth, cut side down.' } }],
	});
	await api.request('POST', `/learning/editor/paths/${paths.bread.id}/publish`, {});
}

function worked(
	path: WorldPath,
	work: { finished: number; started: number; since: number },
): ProgressDocument {
	const at = (index: number) => work.since + index * 20 * 60 * 1000;
	const finished = path.steps
		.slice(0, work.finished)
		.reduce((progress, step, index) => finishStep(progress, step, at(index)), noProgress(path.id));

	return path.steps
		.slice(work.finished, work.finished + work.started)
		.reduce((progress, step, index) => startStep(progress, step, at(work.finished + index)), finished);
}
