import type { FoundImage } from './found-image.ts';
import { htmlAttribute } from './html-attribute.ts';

/**
 * The images of a piece of HTML that consists of images alone, however they are wrapped; null when there is more to it.
 * Authors write them for the one thing that Markdown lacks, a width.
 */
export function htmlImages(html: string): FoundImage[] | null {
	if (html.replace(TAG, '').trim() !== '') return null;

	const tags = html.match(TAG) ?? [];
	if (!tags.every((tag) => /^<(img|\/?(a|br|center|div|figure|p))\b/i.test(tag))) return null;

	return tags
		.filter((tag) => /^<img\b/i.test(tag))
		.map((tag) => ({
			url: htmlAttribute(tag, 'src') ?? '',
			alt: htmlAttribute(tag, 'alt') ?? '',
			title: htmlAttribute(tag, 'title'),
		}));
}

/** What a tag has of `<` is in quotes: else each of a row of them would be looked through to the end of the page. */
const TAG = /<(?:[^"'<>]|"[^"]*"|'[^']*')*>/g;
