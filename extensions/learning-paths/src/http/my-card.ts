import { type MyPathCard, summarise } from '@learning-paths/contract';
import type { MyPath } from '../db/my-paths.ts';
import { toDocument } from '../db/progress-row.ts';

/** A card of the learner's own lists, with its summary worked out by the rule that the app uses too. */
export function myCard(path: MyPath): MyPathCard {
	const progress = path.progress && toDocument(path.progress);

	return {
		...path.card,
		summary: summarise(path.outline, progress, path.completion),
		assigned: path.assigned,
		dueOn: path.dueOn,
	};
}
