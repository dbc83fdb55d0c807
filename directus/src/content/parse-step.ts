import { posix } from 'node:path';
import { splitAtSeparators } from './block-separator.ts';
import { cutBlocks } from './markdown/cut-blocks.ts';
import { takeTitle } from './markdown/take-title.ts';
import { isIndexPage } from './page-order.ts';
import type { StepDraft } from './path-draft.ts';
import type { Page } from './path-folder.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/** Makes a step of a page. Lines that consist of images become image blocks, the text between them text blocks. */
export function parseStep(
	page: Page,
	exists: (file: string) => boolean,
): { step: StepDraft; unsupported: string[] } {
	const { data, body, problems } = splitFrontMatter(page.text, ['title', 'required']);
	const { title, rest } = takeTitle(data, body);
	const cuts = splitAtSeparators(rest).map((source) => cutBlocks(source, page.file, exists));
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
