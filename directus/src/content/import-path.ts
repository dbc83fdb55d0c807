import { join } from 'node:path';
import { Failure } from '../instance/failure.ts';
import type { OperatorApi } from '../instance/operator-api.ts';
import { createPath } from './create-path.ts';
import { loadImage } from './load-image.ts';
import { parsePath } from './parse-path.ts';
import { readPathFolder } from './read-path-folder.ts';

export interface ImportedPath {
	id: string;
	title: string;
	steps: number;
	/** What was not taken over, a line each. */
	unsupported: string[];
}

/** Makes a draft path of a folder of Markdown and images. */
export async function importPath(
	{ folder, id }: { folder: string; id?: string },
	{ api }: { api: OperatorApi },
): Promise<ImportedPath> {
	const read = await readPathFolder(folder);
	if (read.pages.length === 0) throw new Failure(`There are no Markdown files in ${folder}.`);
	const { draft, unsupported } = parsePath(read);
	const created = await createPath(
		{ draft, ...(id === undefined ? {} : { id }) },
		{ api, loadImage: (file) => loadImage(join(folder, file)) },
	);
	return { id: created.id, title: draft.title, steps: draft.steps.length, unsupported };
}
