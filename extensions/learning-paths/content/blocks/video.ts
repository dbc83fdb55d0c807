import type { RootContent } from 'mdast';
import { FileReference } from '../file-reference.ts';
import { isImage } from '../image-types.ts';
import { fileAddress } from '../markdown/file-address.ts';
import { decodeEntities, htmlAttribute } from '../markdown/html-attribute.ts';
import { keepSpaces } from '../markdown/keep-spaces.ts';
import { rangeOf } from '../markdown/range-of.ts';
import type { Fields } from '../path-draft.ts';
import type { BlockForm } from './block-form.ts';
import type { Place } from './place.ts';

/**
 * A video as HTML says it, since Markdown has no word for one: `<video>` with its track, in a `<figure>` when it has a caption.
 * Authors' own pages may also say it as an image whose file is a video: `![title](clip.webm "caption")`. What names a file that
 * is not in the folder is not taken for a video, and is listed as any HTML is.
 */
export const video: BlockForm = {
	collection: 'block_video',

	read(node, place) {
		return readImage(node, place) ?? readHtml(node, place);
	},

	write(fields) {
		const { video: file, poster, captions, captions_language: language, title, caption, ...others } = fields;
		if (!(file instanceof FileReference) || Object.keys(others).length > 0) return null;
		if (language !== undefined && captions === undefined) return null;

		const track = captions && [
			'<track kind="captions"',
			attribute('src', captions),
			attribute('srclang', language),
			'>',
		];
		const lines = [
			[
				'<video controls',
				attribute('src', file),
				attribute('poster', poster),
				attribute('title', title),
				'>',
			],
			...(track ? [track] : []),
			['</video>'],
		].map((parts) => parts.join(''));
		return typeof caption !== 'string'
			? lines.join('\n')
			: ['<figure>', ...lines, `<figcaption>${escape(caption)}</figcaption>`, '</figure>'].join('\n');
	},
};

function readImage(node: RootContent, { fileAt }: Place): Fields | null {
	const [image, ...others] = node.type === 'paragraph' ? node.children : [];
	if (image?.type !== 'image' || others.length > 0) return null;

	const file = videoAt(image.url, fileAt);
	return file && { video: file, ...words({ title: image.alt, caption: image.title }) };
}

function readHtml(node: RootContent, { source, fileAt }: Place): Fields | null {
	if (node.type !== 'html' && node.type !== 'paragraph') return null;

	const { from, to } = rangeOf(node);
	const found = VIDEO.exec(source.slice(from, to))?.groups;
	if (found === undefined) return null;

	const { tag = '', inside = '', caption } = found;
	const sources = [tag, ...(inside.match(/<source\b[^<>]*>/gi) ?? [])].map((one) =>
		htmlAttribute(one, 'src'),
	);
	const file = sources.map((url) => videoAt(url, fileAt)).find((one) => one !== null);
	const poster = optionalFile(htmlAttribute(tag, 'poster'), fileAt, isImage);
	const [track = '', ...tracks] = inside.match(/<track\b[^<>]*>/gi) ?? [];
	const captions = optionalFile(htmlAttribute(track, 'src'), fileAt, isCaptions);
	// A second language would be lost without a word.
	if (!file || poster === null || captions === null || tracks.length > 0) return null;

	const language = captions && htmlAttribute(track, 'srclang');
	return {
		video: file,
		...(poster && { poster }),
		...(captions && { captions }),
		...(language && { captions_language: language }),
		...words({
			title: htmlAttribute(tag, 'title'),
			caption: caption === undefined ? null : decodeEntities(caption),
		}),
	};
}

/** One video and nothing else. Words inside of it are for browsers of another age, and are never seen. */
const VIDEO =
	/^\s*(?:<figure\b[^>]*>\s*)?(?<tag><video\b(?:[^"'>]|"[^"]*"|'[^']*')*>)(?<inside>(?:(?!<\/?(?:video|figure)\b).)*)<\/video>\s*(?:<figcaption\b[^>]*>(?<caption>[^<]*)<\/figcaption>\s*)?(?:<\/figure>\s*)?$/is;

function videoAt(url: string | null, fileAt: Place['fileAt']): FileReference | null {
	const file = url === null ? null : fileAt(url);
	return file !== null && /\.(mp4|webm)$/i.test(file) ? new FileReference(file) : null;
}

/** Undefined when there is no address, null when there is one and no such file. */
function optionalFile(
	url: string | null,
	fileAt: Place['fileAt'],
	fits: (file: string) => boolean,
): FileReference | null | undefined {
	if (url === null) return undefined;
	const file = fileAt(url);
	return file !== null && fits(file) ? new FileReference(file) : null;
}

function isCaptions(file: string): boolean {
	return /\.vtt$/i.test(file);
}

function words(found: { title: string | null | undefined; caption: string | null | undefined }): Fields {
	return Object.fromEntries(
		Object.entries(found).filter((entry): entry is [string, string] => Boolean(entry[1])),
	);
}

function attribute(name: string, value: Fields[string] | undefined): string {
	if (value instanceof FileReference) return ` ${name}="${fileAddress(value.file)}"`;
	return typeof value === 'string' ? ` ${name}="${escape(value)}"` : '';
}

function escape(text: string): string {
	return keepSpaces(
		text.replace(
			/[&<>"]/g,
			(sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
		),
	);
}
