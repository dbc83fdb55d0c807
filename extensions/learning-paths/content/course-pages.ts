import { posix } from 'node:path';
import type { Finding } from '@learning-paths/contract';
import { findingsOn } from './findings/page-finding.ts';
import { inPageOrder, isIndexPage } from './page-order.ts';
import type { Page } from './path-folder.ts';
import { readTableOfContents } from './table-of-contents.ts';

export interface CoursePages {
	/** The page about the path as a whole. */
	front: Page | undefined;
	/** A page for each step, in order, and what a table of contents calls it. */
	steps: { page: Page; title: string | undefined }[];
	findings: Finding[];
}

/** Finds out which pages of a folder are the course, and in which order. */
export function coursePages(pages: readonly Page[]): CoursePages {
	const contents = readTableOfContents(pages);
	const root = contents === null ? courseFolder(pages) : posix.dirname(contents.page.file);
	const front = frontPage(pages, root);
	const others = pages.filter((page) => page !== front && page !== contents?.page);
	if (contents === null) {
		const left = others.filter(({ file }) => isBeside(file, root));
		const steps = inPageOrder(others.filter((page) => !left.includes(page)));
		return {
			front,
			steps: steps.map((page) => ({ page, title: undefined })),
			findings: left.map(({ file }) => ({ file, kind: 'notAStep', detail: null })),
		};
	}

	const steps = contents.entries.flatMap(({ file, title }) => {
		const page = others.find((other) => other.file === file);
		return page === undefined ? [] : [{ page, title: title || undefined }];
	});
	const listed = new Set(steps.map(({ page }) => page));
	return {
		front,
		steps,
		findings: [
			...findingsOn(contents.page.file, contents.findings),
			...others
				.filter((page) => !listed.has(page))
				.map(({ file }): Finding => ({
					file,
					kind: isBeside(file, root) ? 'notAStep' : 'notListed',
					detail: null,
				})),
		],
	};
}

/** Where the course begins: a repository often has it in a folder, with pages about the repository around it. */
function courseFolder(pages: readonly Page[]): string {
	const inside = pages.filter(({ file }) => file.includes('/'));
	const folders = new Set(inside.map(({ file }) => file.split('/', 1).join('')));
	const [only] = folders;
	const isAlone =
		folders.size === 1 &&
		pages.every(({ file }) => file.includes('/') || isAboutRepository(file) || isIndexPage(file));
	if (only === undefined || !isAlone || !/^(book|content|docs|src)$/i.test(only)) return '.';
	return pages.some(({ file }) => posix.dirname(file) === only && isIndexPage(file)) ? only : '.';
}

/** A website's own front page says more than the readme beside it, which is for those who work on it. */
function frontPage(pages: readonly Page[], root: string): Page | undefined {
	const candidates = [root, '.'].flatMap((folder) =>
		inPageOrder(pages.filter(({ file }) => posix.dirname(file) === folder && isIndexPage(file))),
	);
	const isReadme = ({ file }: Page) => /(^|\/)readme\.[^/]+$/i.test(file);
	const nearest = candidates.filter(({ file }) => posix.dirname(file) === root);
	return nearest.find((page) => !isReadme(page)) ?? nearest[0] ?? candidates[0];
}

/** Pages that repositories have beside their course, and that say nothing about its subject. */
function isBeside(file: string, root: string): boolean {
	const folder = posix.dirname(file);
	if (folder === root && isIndexPage(file)) return true;
	return (folder === '.' && (root !== '.' || isIndexPage(file))) || isAboutRepository(file);
}

function isAboutRepository(file: string): boolean {
	return /^(.*\/)?(i18n|translations?)\/|^(authors|changelog|citation|code[-_]of[-_]conduct|contributing|licen[cs]e|security|summary)\.[^/]+$/i.test(
		file,
	);
}
