import type { FindingKind } from '@learning-paths/contract';

/** What findings of one kind have in common, in English. It goes on after a number. */
export const kindsEn: Record<FindingKind, string> = {
	frontMatterBroken: 'front matter that is not valid and was taken for text',
	frontMatterUnknown: 'words in the front matter that have no meaning here',
	visibilityUnknown: '"visibility" that is neither public nor private',
	requiredUnknown: '"required" that is neither true nor false',
	coverMissing: 'cover that is not there',
	descriptionRest: 'text of the front page that is not part of the description',
	descriptionImage: 'image that a description cannot show',
	imageOutside: 'image outside the folder',
	imageMissing: 'image that is missing',
	imageType: 'image of a type that is not shown',
	imageInText: 'image inside other text',
	imageUnreadable: 'drawing that cannot be read',
	linkBroken: 'link that will lead nowhere',
	html: 'HTML that stays as text',
	comment: 'comment that was left out',
	markup: 'special markup that stays as text',
	blockUnknown: 'block of a kind that there is not here',
	fieldUnknown: 'field that blocks do not have here',
	partTitle: 'title of a part: a path has no parts',
	notListed: 'page that is not in the table of contents',
	notAStep: 'page that is not a step',
	unused: 'file that no page shows',
	symbolicLink: 'symbolic link that is not followed',
};
