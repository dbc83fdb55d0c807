import { basename, join, relative } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import type { HeadStartPlan } from '../src/app/head-start-plan.ts';

const PLACEHOLDER = '__HEAD_START_PLAN__';
const SCRIPT = 'head-start.js';

/**
 * Puts a small script into the page that asks for the parts of the page at this address, and for the words of the language,
 * while the app itself is still on its way. It stands in the page itself (`docs/decisions/0015-scripts-in-the-page.md`).
 *
 * @param plan.pages What a page loads by itself, by a regular expression for its address: the modules, by their places.
 * @param plan.languages The modules with the words.
 * @param plan.database The module that opens the database.
 */
export function headStart(plan: {
	script: string;
	pages: Record<string, RegExp[]>;
	languages: RegExp;
	database: RegExp;
	pageSize: number;
	bodies: HeadStartPlan['bodies'];
}): Plugin {
	let root = '';
	let base = '';

	return {
		name: 'head-start',
		apply: 'build',
		configResolved(config) {
			({ root, base } = config);
		},
		buildStart() {
			// A file only until it is put into the page.
			this.emitFile({ type: 'chunk', id: join(root, plan.script), fileName: SCRIPT });
		},
		generateBundle: {
			order: 'post',
			handler(_options, bundle) {
				const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
				const script = chunks.find(({ fileName }) => fileName === SCRIPT);
				const page = bundle['index.html'];

				if (script?.imports.length !== 0) return this.error(`${plan.script} must not import anything.`);
				if (page?.type !== 'asset') return this.error('There is no page to put the script into.');

				const bare = String(page.source);
				const first = partsOf(
					chunks.filter(({ fileName }) => bare.includes(fileName)),
					bundle,
				);
				const later = chunks.filter(({ fileName }) => !first.has(fileName));
				/** The files that are loaded for each module of these. */
				const loadedFor = (modules: RegExp): [module: string, files: string[]][] => {
					const loaded = later.flatMap((chunk) =>
						chunk.moduleIds
							.map((id) => relative(root, id))
							.filter((id) => modules.test(id))
							.map((id): [string, string[]] => [id, filesOf(chunk)]),
					);

					return loaded.length > 0 ? loaded : this.error(`Nothing is loaded like ${String(modules)}.`);
				};
				const filesOf = (chunk: Rolldown.OutputChunk) =>
					[...partsOf([chunk], bundle)].filter((file) => !first.has(file)).map((file) => base + file);
				const filesFor = (...modules: RegExp[]) => [
					...new Set(modules.flatMap(loadedFor).flatMap(([, files]) => files)),
				];
				const made: HeadStartPlan = {
					pages: Object.entries(plan.pages).map(([address, modules]) => [address, filesFor(...modules)]),
					languages: Object.fromEntries(
						loadedFor(plan.languages).map(([words, files]) => [basename(words, '.json'), files]),
					),
					database: filesFor(plan.database),
					pageSize: plan.pageSize,
					bodies: plan.bodies,
				};

				const code = script.code.replace(PLACEHOLDER, () => JSON.stringify(made)).trim();

				if (/<\/|<!--/.test(code)) {
					return this.error('What stands in a page must not end its script, nor begin a comment.');
				}

				// Before the app's own scripts: the browser has asked for those by then, for it looks ahead in the page.
				page.source = bare.replace('<script type="module"', `<script>${code}</script>\n\t\t$&`);
				if (page.source === bare) this.error('There is no app in the page to put the script before.');

				Reflect.deleteProperty(bundle, SCRIPT);
			},
		},
	};
}

/** These chunks, and all that they need to run. Styles are one file, which the page has anyway. */
function partsOf(chunks: Rolldown.OutputChunk[], bundle: Rolldown.OutputBundle): Set<string> {
	const parts = new Set<string>();
	const add = (chunk: Rolldown.OutputChunk) => {
		if (parts.has(chunk.fileName)) return;

		parts.add(chunk.fileName);

		for (const name of chunk.imports) {
			const imported = bundle[name];

			if (imported?.type === 'chunk') add(imported);
		}
	};

	chunks.forEach(add);

	return parts;
}
