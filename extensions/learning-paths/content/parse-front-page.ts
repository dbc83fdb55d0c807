import { finding, type PageFinding } from './findings/page-finding.ts';
import { isImage } from './image-types.ts';
import { cutBlocks } from './markdown/cut-blocks.ts';
import { excerpt } from './markdown/excerpt.ts';
import { parseMarkdown } from './markdown/parse-markdown.ts';
import { rangeOf } from './markdown/range-of.ts';
import { takeTitle } from './markdown/take-title.ts';
import { ORDER_KEYS } from './page-order.ts';
import type { PathDraft } from './path-draft.ts';
import type { Page } from './path-folder.ts';
import { resolveLink } from './resolve-link.ts';
import { scalarText } from './scalar-text.ts';
import { splitFrontMatter } from './split-front-matter.ts';
import type { Surroundings } from './surroundings.ts';

/** What a folder says about the path as a whole. */
export interface ParsedFrontPage extends Omit<PathDraft, 'title' | 'steps'> {
	title: string | null;
	findings: PageFinding[];
}

/**
 * Reads `README.md`: what stands between its title and its next heading is the description. A longer README
 * goes on about the repository as a rule, and a card has no room for it. The first image is the cover, unless
 * the front matter names another, or says that there is none (`cover: false`).
 */
export function parseFrontPage(
	page: Page,
	surroundings: Pick<Surroundings, 'exists' | 'shapes'>,
): ParsedFrontPage {
	const understood = ['title', 'description', 'visibility', 'cover', ...ORDER_KEYS];
	const { data, body, findings } = splitFrontMatter(page.text, understood);
	const { title, rest } = takeTitle(data, body);
	const { introduction, remainder } = splitAtHeading(rest);
	const cut = cutBlocks(introduction, page.file, surroundings);
	const { blocks } = cut;
	const written = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])).join('\n\n');
	const images = blocks.flatMap((block) => (block.kind === 'image' ? [block.file] : []));

	const { description, visibility, cover } = data;
	const isNone = cover === false || cover === null || cover === '';
	const named = isNone ? null : coverOf(cover, page.file, surroundings.exists);
	const shown = cover === undefined ? (images[0] ?? null) : named;
	const leftOut = [
		...(cover !== undefined && !isNone && shown === null ? [finding('coverMissing', scalarText(cover))] : []),
		...(visibility !== undefined && visibility !== 'public' && visibility !== 'private'
			? [finding('visibilityUnknown')]
			: []),
		...(description !== undefined && written !== '' ? [finding('descriptionRest', excerpt(written))] : []),
		...images.filter((file) => file !== shown).map((file) => finding('descriptionImage', file)),
		...(remainder === '' ? [] : [finding('descriptionRest', excerpt(remainder))]),
	];
	return {
		title: title ?? null,
		description: (description === undefined ? written : scalarText(description)) || null,
		visibility: visibility === 'public' ? 'public' : 'private',
		cover: shown,
		findings: [...findings, ...cut.findings, ...leftOut],
	};
}

function splitAtHeading(body: string): { introduction: string; remainder: string } {
	const heading = parseMarkdown(body).children.find(({ type }) => type === 'heading');
	const at = heading === undefined ? body.length : rangeOf(heading).from;
	return { introduction: body.slice(0, at), remainder: body.slice(at).trim() };
}

function coverOf(cover: unknown, page: string, exists: (file: string) => boolean): string | null {
	const path = scalarText(cover) ?? '';
	// In front matter most people write a path as it is, and few write it as a link with %20.
	const file = exists(path) ? path : resolveLink(page, path, exists);
	return file !== null && exists(file) && isImage(file) ? file : null;
}
