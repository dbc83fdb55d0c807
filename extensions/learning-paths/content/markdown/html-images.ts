import type { FoundImage } from './found-image.ts';

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
		url: attribute(tag, 'src') ?? '',
		alt: attribute(tag, 'alt') ?? '',
		title: attribute(tag, 'title'),
	}));
}

const TAG = /<(?:[^"'>]|"[^"]*"|'[^']*')*>/g;

function attribute(tag: string, name: string): string | null {
	const found = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*'|[^\\s"'>]+)`, 'i').exec(tag);
	const value = found?.[1]?.replace(/^(["'])(.*)\1$/s, '$2');
	return value === undefined
		? null
		: value.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}

const ENTITIES: Record<string, string> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
};
