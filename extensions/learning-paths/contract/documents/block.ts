import * as z from 'zod/mini';
import { Id } from './primitives.ts';

/** Any block: a kind that this version does not know keeps its fields, so that a newer app can show it. */
export const Block = z.looseObject({ id: Id, kind: z.string() });
export type Block = z.infer<typeof Block>;
