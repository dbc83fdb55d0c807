import type { FindingKind } from '@learning-paths/contract';

type Sentences = Record<FindingKind, (detail: string) => string>;

/** What findings say, in English. They go on after the name of a file and a colon. */
export const en: Sentences = {
	frontMatterBroken: () => 'the front matter is not valid and was taken for text',
	frontMatterUnknown: (key) => `"${key}" in the front matter has no meaning here`,
	visibilityUnknown: () => '"visibility" is neither public nor private',
	requiredUnknown: () => '"required" is neither true nor false',
	coverMissing: (name) => `there is no image ${name} for the cover`,
	descriptionRest: (words) => `not part of the description: ${words} …`,
	descriptionImage: (file) => `a description cannot show the image ${file}`,
	imageOutside: (url) => `the image ${url} lies outside the folder`,
	imageMissing: (url) => `the image ${url} is missing`,
	imageType: (url) => `the image ${url} has a type that is not shown`,
	imageInText: (url) => `the image ${url} stands inside other text; put it on a line of its own`,
	imageUnreadable: (name) => `the drawing ${name} cannot be read and was left out; export it as PNG`,
	linkBroken: (url) => `the link to ${url} will lead nowhere`,
	html: (words) => `HTML stays as text: ${words}`,
	comment: (words) => `a comment was left out: ${words}`,
	markup: (words) => `special markup stays as text: ${words}`,
	blockUnknown: (kind) => `there are no blocks of the kind "${kind}" here; it stays as text`,
	fieldUnknown: (name) => `blocks have no field "${name}" here; it was left out`,
	partTitle: (title) => `a path has no parts: "${title}"`,
	notListed: () => 'not in the table of contents',
	notAStep: () => 'not a step',
	unused: () => 'no page shows it',
	symbolicLink: () => 'a symbolic link is not followed',
};
