import type { Html, Nodes } from 'mdast';
import { finding, type PageFinding } from '../findings/page-finding.ts';
import { isImage } from '../image-types.ts';
import { resolveLink } from '../resolve-link.ts';
import { definitionsOf } from './definitions-of.ts';
import { excerpt } from './excerpt.ts';
import { htmlImages } from './html-images.ts';
import { rangeOf } from './range-of.ts';
import { specialMarkup } from './special-markup.ts';

type Exists = (file: string) => boolean;

/**
 * What stays in the text but will not work there.
 *
 * @param nodes What was not made into blocks of other kinds.
 */
export function findingsOnPage(
	nodes: Nodes[],
	page: { file: string; source: string },
	exists: Exists,
): PageFinding[] {
	const definitions = definitionsOf(nodes);

	return nodes.flatMap((node) => {
		switch (node.type) {
			case 'image':
				return [imageFinding(node.url, page.file, exists)];
			case 'imageReference':
				return [imageFinding(definitions.get(node.identifier)?.url ?? '', page.file, exists)];
			case 'link':
				return linkFindings(node.url, page.file);
			case 'linkReference':
				return linkFindings(definitions.get(node.identifier)?.url ?? '', page.file);
			case 'html':
				return htmlFindings(node, page.file, exists);
			case 'paragraph': {
				const { from, to } = rangeOf(node);
				return specialMarkup(page.source.slice(from, to)).map((words) => finding('markup', words));
			}
			default:
				return [];
		}
	});
}

function imageFinding(url: string, page: string, exists: Exists): PageFinding {
	const file = resolveLink(page, url, exists);
	if (file === null) return finding('imageOutside', url);
	if (!exists(file)) return finding('imageMissing', url);
	if (!isImage(file)) return finding('imageType', url);
	return finding('imageInText', url);
}

function linkFindings(url: string, page: string): PageFinding[] {
	// Steps have no files, so what an author could follow by a relative link is not there for a learner.
	const isRelative = resolveLink(page, url) !== null || /^[./]/.test(url);
	return isRelative ? [finding('linkBroken', url)] : [];
}

function htmlFindings(node: Html, page: string, exists: Exists): PageFinding[] {
	const images = htmlImages(node.value) ?? [];
	if (images.length > 0) return images.map(({ url }) => imageFinding(url, page, exists));
	return node.value.startsWith('</') ? [] : [finding('html', excerpt(node.value))];
}
