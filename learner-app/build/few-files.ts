import type { Plugin, Rolldown } from 'vite';

const APP = '/src/app/main.ts';
/** RxDB and what works with it. The sync needs it, too, and would have it split. */
const DATABASE = '/src/data/space/open-on-device.ts';
/** Of RxDB, what the sync alone needs: it comes with the sync. */
const SYNC = /\/rxdb\/dist\/esm\/(replication-protocol\/(?!default-)|plugins\/replication\/)/;
const PAGES = '/src/features/path/path-pages.ts';
const SIGN_IN = /\/src\/features\/sign-in\/[a-z-]+-page\.vue$/;
/** The contract's index names these, too, and the app itself needs the index: it does not need what blocks say. */
const BLOCK_DOCUMENTS = /\/contract\/documents\/[a-z]+-block\.ts$/;
const VUE = /\/node_modules\/(@vue|vue)\//;

/**
 * Few files: on a first visit each costs a way to the server and back as soon as there are more than six, and on a phone each costs
 * some milliseconds out of the service worker's store, too. So what the pages of a path need is one file, and what their blocks load
 * later, as Markdown, is another. A new kind of block finds its way by how it is imported.
 */
export function fewFiles(): Plugin {
	let files = new Map<string, string>();

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
			if (error) return;

			const ids = [...this.getModuleIds()];

			for (const part of [APP, DATABASE, PAGES]) {
				if (!ids.some((id) => id.endsWith(part))) this.error(`There is no ${part}.`);
			}

			files = assignFiles(ids, (id) => this.getModuleInfo(id));
		},
	};
}

/** @returns the name of the file for each module that has one; what only one other page needs stands with it by itself */
function assignFiles(
	ids: readonly string[],
	infoOf: (id: string) => Rolldown.ModuleInfo | null,
): Map<string, string> {
	// The same from version to version: an update need not bring it again.
	const files = new Map<string, string>(ids.filter((id) => VUE.test(id)).map((id) => [id, 'vue']));
	const assign = (id: string, file: string) => {
		if (files.has(id) || SYNC.test(id) || (file === 'app' && BLOCK_DOCUMENTS.test(id))) return;

		files.set(id, file);
		for (const imported of infoOf(id)?.importedIds ?? []) assign(imported, file);
	};

	// In this order: what the app itself has, the others need not bring.
	for (const id of ids) if (id.endsWith(APP)) assign(id, 'app');
	for (const id of ids) if (id.endsWith(DATABASE)) assign(id, 'database');
	for (const id of ids) if (id.endsWith(PAGES) || BLOCK_DOCUMENTS.test(id)) assign(id, 'path-pages');
	for (const id of ids) if (SIGN_IN.test(id)) assign(id, 'sign-in-pages');

	for (const [id, file] of [...files]) {
		if (file !== 'path-pages' || !id.includes('/src/blocks/')) continue;

		for (const later of infoOf(id)?.dynamicallyImportedIds ?? []) {
			// A library that only some browsers need stays a file of its own.
			if (!later.includes('/node_modules/')) assign(later, 'later-blocks');
		}
	}

	return files;
}
