import type { Plugin, Rolldown } from 'vite';

const PAGES = '/src/features/path/path-pages.ts';
/** The contract's index names these, too, and the app itself needs the index: it does not need what blocks say. */
const BLOCK_DOCUMENTS = /\/contract\/documents\/[a-z]+-block\.ts$/;
const VUE = /\/node_modules\/(@vue|vue)\//;

/**
 * Few files: on a first visit each costs a way to the server and back as soon as there are more than six, and on a phone each costs
 * some milliseconds out of the service worker's store, too. So what the pages of a path need is one file, and what their blocks load
 * later, as Markdown, is another. A new kind of block finds its way by how it is imported.
 */
export function fewFiles(): Plugin {
	let files = new Map<string, string | null>();

	return {
		name: 'few-files',
		apply: 'build',
		config: () => ({
			build: {
				rolldownOptions: {
					output: {
						codeSplitting: {
							// A file takes what is assigned to it, and not also what that needs.
							includeDependenciesRecursively: false,
							groups: [{ name: (id) => files.get(id) ?? null }],
						},
					},
				},
			},
		}),
		buildEnd(error) {
			if (!error) files = assignFiles([...this.getModuleIds()], (id) => this.getModuleInfo(id));
			if (!error && ![...files.values()].includes('path-pages')) {
				this.error(`There is no ${PAGES}.`);
			}
		},
	};
}

/** @returns the name of the file for each module that has one, and null for those that come with the app itself */
function assignFiles(
	ids: readonly string[],
	infoOf: (id: string) => Rolldown.ModuleInfo | null,
): Map<string, string | null> {
	// The same from version to version: an update need not bring it again.
	const files = new Map<string, string | null>(ids.filter((id) => VUE.test(id)).map((id) => [id, 'vue']));
	const assign = (id: string, file: string | null) => {
		if (files.has(id) || (file === null && BLOCK_DOCUMENTS.test(id))) return;

		files.set(id, file);
		for (const imported of infoOf(id)?.importedIds ?? []) assign(imported, file);
	};

	for (const id of ids) if (infoOf(id)?.isEntry) assign(id, null);
	for (const id of ids) if (id.endsWith(PAGES) || BLOCK_DOCUMENTS.test(id)) assign(id, 'path-pages');

	for (const [id, file] of [...files]) {
		if (file !== 'path-pages' || !id.includes('/src/blocks/')) continue;

		for (const later of infoOf(id)?.dynamicallyImportedIds ?? []) assign(later, 'later-blocks');
	}

	return files;
}
