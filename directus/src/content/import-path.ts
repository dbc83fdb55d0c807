import { readFile } from 'node:fs/promises';
import { createPath, parsePath } from '@learning-paths/content';
import type { Imported } from '@learning-paths/contract';
import { Failure } from '../instance/failure.ts';
import type { OperatorApi } from '../instance/operator-api.ts';
import { operatorStore } from './operator-store.ts';
import { readPathFolder } from './read-path-folder.ts';

/** Makes a draft path of a folder of Markdown and images. */
export async function importPath(
	{ folder, id }: { folder: string; id?: string },
	{ api }: { api: OperatorApi },
): Promise<Imported> {
	const store = operatorStore(api);
	const { files, ...read } = await readPathFolder(folder);
	if (read.pages.length === 0) throw new Failure(`There are no Markdown files in ${folder}.`);

	const { draft, findings } = parsePath({ ...read, files: [...files.keys()] }, await store.shapes());
	const created = await createPath(
		{ draft, ...(id === undefined ? {} : { id }) },
		{ store, readFile: async (file) => new Uint8Array(await readFile(files.get(file) ?? file)) },
	);
	return {
		id: created.id,
		title: draft.title,
		steps: draft.steps.length,
		findings: [...findings, ...created.findings],
	};
}
