import { randomUUID } from 'node:crypto';
import { makePng } from '../../../extensions/learning-paths/src/testing/make-png.ts';
import type { Instance } from '../../../directus/src/testing/start-instance.ts';

/** A published path as a test works with it. */
export interface PublishedPath {
	id: string;
	title: string;
	/** Ids of its steps, by their titles. */
	steps: Record<string, string>;
	/** A word that stands in its texts and nowhere else. */
	mark: string;
}

/** Makes a path with these steps, each with a text, and publishes it. With a picture, the first step has one, too. */
export async function makePublishedPath(
	{ api }: Instance,
	plan: { steps: readonly string[]; isPrivate?: boolean; withPicture?: boolean },
): Promise<PublishedPath> {
	const path = {
		id: randomUUID(),
		title: `Path ${randomUUID().slice(0, 8)}`,
		steps: Object.fromEntries(plan.steps.map((title) => [title, randomUUID()])),
		mark: `mark-${randomUUID()}`,
	};
	const picture = plan.withPicture ? [await makePicture(api)] : [];

	await api.request('POST', '/items/learning_paths?fields=id', {
		id: path.id,
		title: path.title,
		visibility: plan.isPrivate ? 'private' : 'public',
		steps: plan.steps.map((title, index) => ({
			id: path.steps[title],
			sort: index + 1,
			title,
			required: true,
			blocks: [
				{ sort: 1, collection: 'block_text', item: { text: `What **${title}** is about: ${path.mark}.` } },
				...(index === 0 ? picture : []),
			],
		})),
	});
	await api.request('POST', `/learning/editor/paths/${path.id}/publish`, {});

	return path;
}

async function makePicture(api: Instance['api']) {
	const { id } = await api.upload({ name: 'noise.png', type: 'image/png', bytes: makePng(40, 30) });

	return { sort: 2, collection: 'block_image', item: { image: id, alt: 'Coloured noise' } };
}
