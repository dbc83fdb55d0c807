import { posix } from 'node:path';
import { splitAtSeparators } from './block-separator.ts';
import { cutBlocks } from './markdown/cut-blocks.ts';
import { rewriteLinks } from './markdown/rewrite-links.ts';
import { takeTitle } from './markdown/take-title.ts';
import { isIndexPage } from './page-order.ts';
import type { StepDraft } from './path-draft.ts';
import type { Page } from './path-folder.ts';
import { resolveLink } from './resolve-link.ts';
import { splitFrontMatter } from './split-front-matter.ts';
import { stepLink } from './step-links.ts';

/** What a page has to know of the other files of its folder. */
export interface Surroundings {
	exists: (file: string) => boolean;
	/** The number of the step that this page is, 0 for the front page; null when it is neither. */
	stepAt: (file: string) => number | null;
}

/** Makes a step of a page. Lines that consist of images become image blocks, the text between them text blocks. */
export function parseStep(
	page: Page,
	{ exists, stepAt }: Surroundings,
): { step: StepDraft; unsupported: string[] } {
	const { data, body, problems } = splitFrontMatter(page.text, ['title', 'required']);
	const { title, rest } = takeTitle(data, body);
	const cuts = splitAtSeparators(rest)
		.map((source) => rewriteLinks(source, (url) => linkToStep(url, page.file, stepAt)))
		.map((source) => cutBlocks(source, page.file, exists));
	const required = data['required'] ?? true;
	if (typeof required !== 'boolean') problems.push('"required" is neither true nor false');

	return {
		step: {
			title: title === undefined ? nameOf(page.file) : title,
			required: required !== false,
			blocks: cuts.flatMap(({ blocks }) => blocks),
		},
		unsupported: [...problems, ...cuts.flatMap((cut) => cut.unsupported)],
	};
}

function linkToStep(url: string, page: string, stepAt: Surroundings['stepAt']): string | null {
	const file = resolveLink(page, url);
	const step = file === null ? null : stepAt(file);
	return step === null ? null : stepLink(step, /[?#].*$/s.exec(url)?.[0] ?? '');
}

/** `03-set_up.md` and `03-set_up/index.md` are called "Set up". */
function nameOf(file: string): string {
	const name = posix.parse(isIndexPage(file) ? posix.dirname(file) : file).name;
	const words =
		name
			.replace(/^\d+[\s._-]*/, '')
			.replace(/[\s_-]+/g, ' ')
			.trim() || name;
	return words.charAt(0).toUpperCase() + words.slice(1);
}
