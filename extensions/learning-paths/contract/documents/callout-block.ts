import * as z from 'zod/mini';
import { Id } from './primitives.ts';

export const CalloutTone = z.enum(['note', 'tip', 'warning']);
export type CalloutTone = z.infer<typeof CalloutTone>;

/** Markdown that stands out from the text around it. */
export const CalloutBlock = z.object({
	id: Id,
	kind: z.literal('callout'),
	/** One that this version does not know is a note: the words are what counts. */
	tone: z.catch(CalloutTone, 'note'),
	text: z.string(),
});
export type CalloutBlock = z.infer<typeof CalloutBlock>;
