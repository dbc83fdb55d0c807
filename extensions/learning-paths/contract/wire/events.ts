import * as z from 'zod/mini';

/** A poke says "pull now" and nothing else (I7): losing it costs freshness, never data. */
export const Poke = z.object({ topic: z.enum(['progress', 'content']) });
export type Poke = z.infer<typeof Poke>;
