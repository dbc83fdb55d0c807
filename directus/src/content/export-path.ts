import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readPath, renderPath, slugOf } from '@learning-paths/content';
import { errorCode } from '../instance/error-code.ts';
import { Failure } from '../instance/failure.ts';
import type { OperatorApi } from '../instance/operator-api.ts';
import { operatorStore } from './operator-store.ts';

export interface ExportedPath {
	folder: string;
	title: string;
	steps: number;
	/** Blocks that could not be read: their kind is no longer installed. */
	leftOut: number;
}

export interface ExportPlan {
	id: string;
	/** Where to. */
	folder?: string;
	/** When no folder is named: where to make one that is named after the path. */
	within?: string;
}

/** Writes a path as a folder of Markdown and images, which `importPath` understands. */
export async function exportPath(plan: ExportPlan, { api }: { api: OperatorApi }): Promise<ExportedPath> {
	const { id, within = '.', folder } = plan;
	const store = operatorStore(api);
	const stored = await readPath({ id }, { store });
	if (stored === null) throw new Failure(`There is no learning path with the id ${id}.`);

	const { draft, files, leftOut } = stored;
	const target = folder ?? join(within, slugOf(draft.title, 'learning-path'));
	await requireEmpty(target);
	for (const { file, text } of renderPath(draft)) await write(join(target, file), text);
	for (const [file, asset] of files) await write(join(target, file), await store.download(asset));

	return { folder: target, title: draft.title, steps: draft.steps.length, leftOut };
}

/** What lies there already may be somebody's work, and old steps beside new ones would be imported with them. */
async function requireEmpty(folder: string): Promise<void> {
	const entries = await readdir(folder).catch((error: unknown) => {
		if (errorCode(error) === 'ENOENT') return [];
		throw new Failure(`${folder} cannot be written to; please name another folder.`);
	});
	if (entries.length > 0) throw new Failure(`${folder} is not empty; please name another folder.`);
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	await writeFile(path, content);
}
