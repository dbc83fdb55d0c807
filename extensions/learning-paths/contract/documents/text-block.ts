import * as z from 'zod/mini';
import { Id } from './primitives.ts';

/** Markdown; plain text is valid Markdown. */
export const TextBlock = z.object({ id: Id, kind: z.literal('text'), text: z.string() });
export type TextBlock = z.infer<typeof TextBlock>;
