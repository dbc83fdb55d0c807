import * as z from 'zod/mini';
import { Counter, Id } from '../documents/primitives.ts';

/** What can be found in a folder of Markdown that a learning path does not take over as its author meant it. */
export const FindingKind = z.enum([
	'frontMatterBroken',
	'frontMatterUnknown',
	'visibilityUnknown',
	'requiredUnknown',
	'coverMissing',
	'descriptionRest',
	'descriptionImage',
	'imageOutside',
	'imageMissing',
	'imageType',
	'imageInText',
	'imageUnreadable',
	'linkBroken',
	'html',
	'comment',
	'markup',
	'blockUnknown',
	'fieldUnknown',
	'partTitle',
	'notListed',
	'notAStep',
	'unused',
	'symbolicLink',
]);
export type FindingKind = z.infer<typeof FindingKind>;

/** One thing that was not taken over, or not as it was meant. */
export const Finding = z.object({
	/** The file of the folder that it is about. */
	file: z.string(),
	kind: FindingKind,
	/** What exactly: an address, a key, the first words; null where the file says it all. */
	detail: z.nullable(z.string()),
});
export type Finding = z.infer<typeof Finding>;

/** Reply of `POST /editor/import`: the draft path that was made. */
export const Imported = z.object({
	id: Id,
	title: z.string(),
	steps: Counter,
	findings: z.array(Finding),
});
export type Imported = z.infer<typeof Imported>;
