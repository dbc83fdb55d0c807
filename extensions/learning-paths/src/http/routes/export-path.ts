import { readPath, renderPath, slugOf } from '@learning-paths/content';
import { notFound } from '../api-error.ts';
import { editorAt } from '../callers.ts';
import type { Caller, Deps } from '../deps.ts';
import { parseId } from '../parse.ts';
import type { Route } from '../route.ts';
import { writeZip } from '../zip/write-zip.ts';

/** `GET /editor/paths/:id/export`: the draft as a zip file of Markdown and images, which `import` understands. */
export const exportPath: Route<Caller, Pick<Deps, 'mayEdit' | 'contentStore'>> = {
	method: 'get',
	path: '/editor/paths/:id/export',

	async handle(call, deps) {
		const path = parseId(call.params['id']);
		const editor = await editorAt(call.caller, path, deps);
		const store = await deps.contentStore(editor);
		const stored = await readPath({ id: path }, { store });

		if (!stored) throw notFound();

		const name = slugOf(stored.draft.title, 'learning-path');
		const pages = renderPath(stored.draft).map(({ file, text }) => ({
			file: `${name}/${file}`,
			read: async () => new TextEncoder().encode(text),
			pack: true,
		}));
		const files = [...stored.files].map(([file, id]) => ({
			file: `${name}/${file}`,
			read: () => store.download(id),
			pack: false,
		}));

		return {
			headers: {
				'content-type': 'application/zip',
				'content-disposition': `attachment; filename="${name}.zip"`,
				// Blocks whose kind is no longer installed: the one thing that a folder cannot hold.
				'learning-left-out': String(stored.leftOut),
			},
			stream: writeZip([...pages, ...files]),
		};
	},
};
