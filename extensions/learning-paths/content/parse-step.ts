import { posix } from 'node:path';
import { splitAtSeparators } from './block-separator.ts';
import { finding, type PageFinding } from './findings/page-finding.ts';
import { cutBlocks } from './markdown/cut-blocks.ts';
import { rewriteLinks } from './markdown/rewrite-links.ts';
import { takeTitle } from './markdown/take-title.ts';
import { isIndexPage, ORDER_KEYS } from './page-order.ts';
import type { StepDraft } from './path-draft.ts';
import type { Page } from './path-folder.ts';
import { resolveLink } from './resolve-link.ts';
import { rewriteTexts } from './rewrite-texts.ts';
import { splitFrontMatter } from './split-front-matter.ts';
import { stepLink } from './step-links.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Makes a step of a page. Lines that consist of images become image blocks, the text between them text blocks.
 *
 * @param fallbackTitle What the table of contents calls a page that has no heading.
 */
export function parseStep(
	page: Page,
	surroundings: Surroundings,
	fallbackTitle: string = nameOf(page.file),
): { step: StepDraft; findings: PageFinding[] } {
	const { data, body, findings } = splitFrontMatter(page.text, ['title', 'required', ...ORDER_KEYS]);
	const { title, rest } = takeTitle(data, body);
	const relink = (url: string) => linkToStep(url, page.file, surroundings);
	const cuts = splitAtSeparators(rest)
		.map((source) => rewriteLinks(source, relink))
		.map((source) => cutBlocks(source, page.file, surroundings));
	const required = data['required'] ?? true;
	if (typeof required !== 'boolean') findings.push(finding('requiredUnknown'));

	return {
		step: {
			title: title === undefined ? fallbackTitle : title,
			required: required !== false,
			// The links in fenced blocks are code to Markdown, and were not seen above.
			blocks: rewriteTexts(
				cuts.flatMap(({ blocks }) => blocks),
				relink,
			),
		},
		findings: [...findings, ...cuts.flatMap((cut) => cut.findings)],
	};
}

function linkToStep(url: string, page: string, { exists, stepAt }: Surroundings): string | null {
	const file = resolveLink(page, url, (path) => exists(path) || stepAt(path) !== null);
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
