import type { PathDocument } from '@learning-paths/contract';
import { computed, provide } from 'vue';
import { largeFilesKey } from '../../blocks/large-files.ts';
import type { PathStanding } from '../../data/queries/path-standing.ts';
import { useLearning } from '../../data/use-learning.ts';

/** Lets the blocks of a page keep their large files on this device. */
export function useLargeFiles(input: {
	document: () => PathDocument;
	standing: () => PathStanding | null;
}): void {
	const { current } = useLearning();
	const files = computed(() => {
		const all = input.standing()?.held?.assets ?? [];

		return new Map(all.filter((file) => typeof file !== 'string').map((file) => [file.file, file]));
	});

	provide(largeFilesKey, {
		stateOf(id) {
			if (!input.standing()) return null;

			const file = files.value.get(id);

			if (!file?.isChosen) return file?.lacksRoom ? 'noRoom' : 'elsewhere';

			return file.isHere ? 'here' : 'expected';
		},
		keep: async (id) => (await current.keepFile(input.document(), id)).ok,
		release: (id) => current.releaseFile(input.document().id, id),
	});
}
