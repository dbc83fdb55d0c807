import type { ManifestItem, PathDocument } from '@learning-paths/contract';
import type { HeldPath, LargeFile } from '../database/documents.ts';

/** A file that a path shows: where it is asked for, and how large it is. */
export interface ShownFile {
	id: string;
	address: string;
	bytes: number;
	/** Too large to come with its path: it is fetched when the learner chooses it. */
	isLarge: boolean;
}

/** Tells which files a path's cover and blocks show. Only the renderers know, so the app brings it, when it is needed. */
export type ShownFiles = (document: PathDocument) => Promise<ShownFile[]>;

/**
 * What is kept of a path for lists: everything but the blocks.
 *
 * @param before What was kept of it so far: a large file that was chosen stays so in a new revision.
 */
export function heldPath(
	document: PathDocument,
	entry: Pick<ManifestItem, 'assigned' | 'saved' | 'dueOn' | 'completion'> & { listed: boolean },
	shown: readonly ShownFile[],
	before: Pick<HeldPath, 'assets'> | null,
): HeldPath {
	const files = shown.filter((file) => !file.isLarge);
	const large = largeFiles(shown, before?.assets ?? []);
	// One file may be shown in two sizes; its bytes count once.
	const bytes = new Map(files.map((file) => [file.id, file.bytes]));

	for (const { file, bytes: size } of large.filter((one) => one.isChosen)) bytes.set(file, size);

	return {
		id: document.id,
		revision: document.revision,
		title: document.title,
		description: document.description,
		cover: document.cover,
		steps: document.steps.map(({ id, title, required }) => ({ id, title, required })),
		assets: [...new Set(files.map((file) => file.address)), ...large],
		bytes: [...bytes.values()].reduce((sum, size) => sum + size, 0),
		assigned: entry.assigned,
		saved: entry.saved,
		dueOn: entry.dueOn,
		completion: entry.completion,
		listed: entry.listed,
	};
}

function largeFiles(shown: readonly ShownFile[], before: HeldPath['assets']): LargeFile[] {
	const known = new Map(before.filter((file) => typeof file !== 'string').map((file) => [file.file, file]));
	const large = new Map(shown.filter((file) => file.isLarge).map((file) => [file.id, file]));

	return [...large.values()].map(({ id, address, bytes }) => {
		const former = known.get(id);
		// Other bytes have another address.
		const same = former?.address === address ? former : undefined;

		return {
			file: id,
			address,
			bytes,
			isChosen: former?.isChosen ?? false,
			isHere: same?.isHere ?? false,
			...(same?.lacksRoom && { lacksRoom: true }),
		};
	});
}
