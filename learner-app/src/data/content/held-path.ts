import type { ManifestItem, PathDocument } from '@learning-paths/contract';
import type { HeldPath } from '../database/documents.ts';

/** A file that a path shows: where it is asked for, and how large it is. */
export interface ShownFile {
	id: string;
	address: string;
	bytes: number;
}

/** Tells which files a path's cover and blocks show. Only the renderers know, so the app brings it. */
export type ShownFiles = (document: PathDocument) => ShownFile[];

/** What is kept of a path for lists: everything but the blocks. */
export function heldPath(
	document: PathDocument,
	entry: Pick<ManifestItem, 'assigned' | 'saved' | 'dueOn' | 'completion'> & { listed: boolean },
	shownFiles: ShownFiles,
): HeldPath {
	const files = shownFiles(document);
	// One file may be shown in two sizes; its bytes count once.
	const bytes = new Map(files.map((file) => [file.id, file.bytes]));

	return {
		id: document.id,
		revision: document.revision,
		title: document.title,
		description: document.description,
		cover: document.cover,
		steps: document.steps.map(({ id, title, required }) => ({ id, title, required })),
		assets: [...new Set(files.map((file) => file.address))],
		bytes: [...bytes.values()].reduce((sum, size) => sum + size, 0),
		assigned: entry.assigned,
		saved: entry.saved,
		dueOn: entry.dueOn,
		completion: entry.completion,
		listed: entry.listed,
	};
}
