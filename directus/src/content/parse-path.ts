import { posix } from 'node:path';
import { byPageOrder, isIndexPage } from './page-order.ts';
import { parseFrontPage, type ParsedFrontPage } from './parse-front-page.ts';
import { parseStep } from './parse-step.ts';
import type { PathDraft } from './path-draft.ts';
import type { Page, PathFolder } from './path-folder.ts';

export interface ParsedPath {
	draft: PathDraft;
	/** What is not taken over as its author meant it: a line each, which begins with the file. */
	unsupported: string[];
}

/**
 * Makes a draft of a folder of Markdown. `README.md` or `index.md` gives the title and the description; every
 * other page is a step, in natural order, whether it is a file or the index of a sub-folder.
 */
export function parsePath(folder: PathFolder): ParsedPath {
	const files = new Set(folder.files);
	const exists = (file: string) => files.has(file);
	const pages = [...folder.pages].sort(byPageOrder);
	const frontPage = pages.find(({ file }) => isIndexPage(file) && posix.dirname(file) === '.');
	const others = pages.filter((page) => page !== frontPage);
	const stepPages = others.filter(({ file }) => !isAboutRepository(file));

	const front = frontPage === undefined ? nothingSaid : parseFrontPage(frontPage, exists);
	const stepAt = numberOf([frontPage, ...stepPages]);
	const parsed = stepPages.map((page) => ({ file: page.file, ...parseStep(page, { exists, stepAt }) }));
	const draft: PathDraft = {
		title: front.title ?? folder.name,
		description: front.description,
		visibility: front.visibility,
		cover: front.cover,
		steps: parsed.map(({ step }) => step),
	};
	const used = filesOf(draft);
	return {
		draft,
		unsupported: [
			...front.unsupported.map((line) => `${frontPage?.file}: ${line}`),
			...parsed.flatMap(({ file, unsupported }) => unsupported.map((line) => `${file}: ${line}`)),
			...others.filter((page) => !stepPages.includes(page)).map(({ file }) => `${file}: not a step`),
			...folder.files.filter((file) => !used.has(file)).map((file) => `${file}: no page shows it`),
		],
	};
}

/** Finds the place of a page by its file, and of the index of a folder by the folder too. */
function numberOf(pages: (Page | undefined)[]): (file: string) => number | null {
	const numbers = new Map<string, number>();
	for (const [number, page] of pages.entries()) {
		if (page === undefined) continue;
		numbers.set(page.file, number);
		if (isIndexPage(page.file)) numbers.set(posix.dirname(page.file), number);
	}
	return (file) => numbers.get(file === './' ? '.' : file.replace(/\/$/, '')) ?? null;
}

const nothingSaid: ParsedFrontPage = {
	title: null,
	description: null,
	visibility: 'private',
	cover: null,
	unsupported: [],
};

/** Pages that repositories have at their root, and that say nothing about the subject. */
function isAboutRepository(file: string): boolean {
	return /^(authors|changelog|code[-_]of[-_]conduct|contributing|licen[cs]e|security|summary)\.[^/]+$/i.test(
		file,
	);
}

function filesOf({ cover, steps }: PathDraft): Set<string> {
	const images = steps.flatMap(({ blocks }) =>
		blocks.flatMap((block) => ('file' in block ? [block.file] : [])),
	);
	return new Set(cover === null ? images : [cover, ...images]);
}
