import type { Instance } from '../../../directus/src/testing/start-instance.ts';
import type { Learner } from './learners.ts';
import type { PublishedPath } from './published-path.ts';

/** Takes a path back that was assigned to a learner. */
export async function takeBack(
	{ api }: Instance,
	{ profile }: Learner,
	{ id }: PublishedPath,
): Promise<void> {
	const given = `filter[learning_path][_eq]=${id}&filter[user_profile][_eq]=${profile}`;
	const [assignment] = await api.request<{ id: string }[]>(
		'GET',
		`/items/learning_path_assignments?${given}&fields=id`,
	);

	await api.request('DELETE', `/items/learning_path_assignments/${assignment?.id}`);
}

/** Adds a required step to the end of a path, and publishes it again. */
export async function publish(
	{ api }: Instance,
	{ id, steps }: PublishedPath,
	{ newStep }: { newStep: string },
): Promise<void> {
	await api.request('POST', '/items/learning_path_steps', {
		learning_path: id,
		title: newStep,
		sort: Object.keys(steps).length + 1,
		required: true,
	});
	await api.request('POST', `/learning/editor/paths/${id}/publish`, {});
}
