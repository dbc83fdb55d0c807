import {
	type BlockShape,
	createPath,
	parsePath,
	type PathFolder,
	TooMuchMarkdown,
} from '@learning-paths/content';
import { type Imported, LIMITS } from '@learning-paths/contract';
import * as z from 'zod/mini';
import { ApiError } from '../api-error.ts';
import { editorOfAny } from '../callers.ts';
import type { Caller, Deps } from '../deps.ts';
import { parse } from '../parse.ts';
import { readBytes } from '../read-bytes.ts';
import type { Route } from '../route.ts';
import { readZip } from '../zip/read-zip.ts';

/** The name of the zip file: the title of last resort. */
const ImportQuery = z.object({ name: z.optional(z.string().check(z.maxLength(255))) });

/** `POST /editor/import`: makes a draft path of a zip file with Markdown and images, whole or not at all. */
export const importPath: Route<Caller, Pick<Deps, 'mayEdit' | 'contentStore'>> = {
	method: 'post',
	path: '/editor/import',

	async handle(call, deps) {
		const editor = await editorOfAny(call.caller, deps);
		const { name = 'Imported path' } = parse(ImportQuery, call.query);
		const folder = await readZip(await zipIn(call), name.replace(/\.zip$/i, ''));

		if (folder.pages.length === 0) {
			throw new ApiError('NOTHING_TO_IMPORT', 'There is no Markdown (*.md) in this zip file.');
		}

		const store = await deps.contentStore(editor);
		const { draft, findings } = parseFolder(folder, await store.shapes());

		if (draft.steps.length > LIMITS.stepsPerDocument) {
			throw new ApiError(
				'TOO_LARGE',
				`It would have ${draft.steps.length} steps; ${LIMITS.stepsPerDocument} are allowed.`,
			);
		}

		const { id, findings: later } = await createPath({ draft }, { store, readFile: folder.readFile });
		const data: Imported = {
			id,
			title: draft.title,
			steps: draft.steps.length,
			findings: [...folder.findings, ...findings, ...later],
		};

		return { status: 201, json: { data } };
	},
};

function parseFolder(folder: PathFolder, shapes: readonly BlockShape[]) {
	try {
		return parsePath(folder, shapes, { atMost: LIMITS.importMarkdownLength });
	} catch (error) {
		if (!(error instanceof TooMuchMarkdown)) throw error;

		throw new ApiError(
			'TOO_LARGE',
			`Its pages have ${error.length} characters; ${LIMITS.importMarkdownLength} are allowed.`,
			{ cause: error },
		);
	}
}

async function zipIn({ headers, stream }: Parameters<typeof importPath.handle>[0]): Promise<Buffer> {
	// A form of another site could send other types with our cookie, but never this one without asking first.
	if (!stream || !/^application\/zip\b/i.test(headers['content-type'] ?? '')) {
		throw new ApiError('INVALID_PAYLOAD', 'Send a zip file, as application/zip.');
	}

	return readBytes(stream, LIMITS.importBytes);
}
