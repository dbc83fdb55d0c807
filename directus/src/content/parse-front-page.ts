import { fromMarkdown } from 'mdast-util-from-markdown';
import { isImage } from './image-types.ts';
import { cutBlocks } from './markdown/cut-blocks.ts';
import { rangeOf } from './markdown/range-of.ts';
import { takeTitle } from './markdown/take-title.ts';
import type { PathDraft } from './path-draft.ts';
import type { Page } from './path-folder.ts';
import { resolveLink } from './resolve-link.ts';
import { scalarText } from './scalar-text.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/** What a folder says about the path as a whole. */
export interface ParsedFrontPage extends Omit<PathDraft, 'title' | 'steps'> {
	title: string | null;
	unsupported: string[];
}

/**
 * Reads `README.md`: what stands between its title and its next heading is the description. A longer README
 * goes on about the repository as a rule, and a card has no room for it. The first image is the cover, unless
 * the front matter names another.
 */
export function parseFrontPage(page: Page, exists: (file: string) => boolean): ParsedFrontPage {
	const understood = ['title', 'description', 'visibility', 'cover'];
	const { data, body, problems } = splitFrontMatter(page.text, understood);
	const { title, rest } = takeTitle(data, body);
	const { introduction, remainder } = splitAtHeading(rest);
	const { blocks, unsupported } = cutBlocks(introduction, page.file, exists);
	const written = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])).join('\n\n');
	const images = blocks.flatMap((block) => (block.kind === 'image' ? [block.file] : []));

	const { description, visibility, cover } = data;
	const shown = cover === undefined ? (images[0] ?? null) : coverOf(cover, page.file, exists);
	const leftOut = [
		...(cover !== undefined && shown === null
			? [`there is no image ${scalarText(cover) ?? ''} for the cover`]
			: []),
		...(visibility !== undefined && visibility !== 'public' && visibility !== 'private'
			? ['"visibility" is neither public nor private']
			: []),
		...(description !== undefined && written !== '' ? [notTaken(written)] : []),
		...images.filter((file) => file !== shown).map((file) => `a description cannot show the image ${file}`),
		...(remainder === '' ? [] : [notTaken(remainder)]),
	];
	return {
		title: title ?? null,
		description: (description === undefined ? written : scalarText(description)) || null,
		visibility: visibility === 'public' ? 'public' : 'private',
		cover: shown,
		unsupported: [...problems, ...unsupported, ...leftOut],
	};
}

function splitAtHeading(body: string): { introduction: string; remainder: string } {
	const heading = fromMarkdown(body).children.find(({ type }) => type === 'heading');
	const at = heading === undefined ? body.length : rangeOf(heading).from;
	return { introduction: body.slice(0, at), remainder: body.slice(at).trim() };
}

function coverOf(cover: unknown, page: string, exists: (file: string) => boolean): string | null {
	const path = scalarText(cover) ?? '';
	// In front matter most people write a path as it is, and few write it as a link with %20.
	const file = exists(path) ? path : resolveLink(page, path);
	return file !== null && exists(file) && isImage(file) ? file : null;
}

function notTaken(text: string): string {
	return `not part of the description: ${text.split('\n', 1).join('')} …`;
}
