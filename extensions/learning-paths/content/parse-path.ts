import { posix } from 'node:path';
import type { Finding } from '@learning-paths/contract';
import { type BlockShape, PLAIN_SHAPES } from './block-shape.ts';
import { coursePages } from './course-pages.ts';
import { filesOf } from './files-of.ts';
import { findingsOn } from './findings/page-finding.ts';
import { isIndexPage } from './page-order.ts';
import { parseFrontPage, type ParsedFrontPage } from './parse-front-page.ts';
import { parseStep } from './parse-step.ts';
import type { PathDraft } from './path-draft.ts';
import type { Page, PathFolder } from './path-folder.ts';
import { TooMuchMarkdown } from './too-much-markdown.ts';

export interface ParsedPath {
	draft: PathDraft;
	/** What is not taken over as its author meant it. */
	findings: Finding[];
}

/**
 * Makes a draft of a folder of Markdown. `README.md` or `index.md` gives the title and the description; every
 * other page is a step, in natural order, whether it is a file or the index of a sub-folder.
 *
 * @param shapes The kinds of block that the instance has, for which the draft is made.
 * @param options.atMost UTF-16 units of all the pages that are the course: nothing else is done while they are parsed. What a
 * folder has beside it, such as translations, is not counted.
 * @throws TooMuchMarkdown
 */
export function parsePath(
	folder: PathFolder,
	shapes: readonly BlockShape[] = PLAIN_SHAPES,
	{ atMost = Infinity }: { atMost?: number } = {},
): ParsedPath {
	const files = new Set(folder.files);
	const exists = (file: string) => files.has(file);
	const course = coursePages(folder.pages);
	const length = lengthOf([course.front, ...course.steps.map(({ page }) => page)]);
	if (length > atMost) throw new TooMuchMarkdown(length);

	const front = course.front === undefined ? nothingSaid : parseFrontPage(course.front, { exists, shapes });
	const stepAt = numberOf([course.front, ...course.steps.map(({ page }) => page)]);
	const parsed = course.steps.map(({ page, title }) => ({
		file: page.file,
		...parseStep(page, { exists, stepAt, shapes }, title),
	}));
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
		findings: [
			...findingsOn(course.front?.file ?? '', front.findings),
			...parsed.flatMap(({ file, findings }) => findingsOn(file, findings)),
			...course.findings,
			...folder.files
				.filter((file) => !used.has(file))
				.map((file): Finding => ({ file, kind: 'unused', detail: null })),
		],
	};
}

function lengthOf(pages: (Page | undefined)[]): number {
	return pages.reduce((length, page) => length + (page?.text.length ?? 0), 0);
}

/** Finds the place of a page by its file, and of the index of a folder by the folder too; with or without its ending. */
function numberOf(pages: (Page | undefined)[]): (file: string) => number | null {
	const numbers = new Map<string, number>();
	for (const [number, page] of pages.entries()) {
		if (page === undefined) continue;
		numbers.set(page.file, number);
		if (isIndexPage(page.file)) numbers.set(posix.dirname(page.file), number);
	}
	return (file) => {
		const path = file === './' ? '.' : file.replace(/\/$/, '');
		return numbers.get(path) ?? numbers.get(path.replace(/\.html?$|$/, '.md')) ?? null;
	};
}

const nothingSaid: ParsedFrontPage = {
	title: null,
	description: null,
	visibility: 'private',
	cover: null,
	findings: [],
};
