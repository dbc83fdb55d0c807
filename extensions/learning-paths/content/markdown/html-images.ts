import type { FoundImage } from './found-image.ts';
import { htmlAttribute } from './html-attribute.ts';

/**
 * The images of a piece of HTML that consists of images alone, however they are wrapped; null when there is more to it.
 * Authors write them for the one thing that Markdown lacks, a width.
 */
export function htmlImages(html: string): FoundImage[] | null {
	if (html.replace(TAG, '').trim() !== '') return null;

	const tags = html.match(TAG) ?? [];
	const images = tags.filter((tag) => /^<img\b/i.test(tag));
	const others = tags.filter((tag) => !images.includes(tag));
	if (!others.every((tag) => /^<\/?(a|br|center|div|figure|p)\b/i.test(tag))) return null;

	return images.map((tag) => ({
		url: htmlAttribute(tag, 'src') ?? '',
		alt: htmlAttribute(tag, 'alt') ?? '',
		title: htmlAttribute(tag, 'title'),
	}));
}

const TAG = /<(?:[^"'>]|"[^"]*"|'[^']*')*>/g;
