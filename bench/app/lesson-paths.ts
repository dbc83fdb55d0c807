import type { Asset, PathDocument } from '@learning-paths/contract';
import { randomUUID } from 'node:crypto';

const TEXT = `What you need is **patience**, and a warm place. *Most mistakes are made in a hurry.*

## How to begin

1. Weigh the flour, and warm the bowl
2. Stir in the water, a little at a time
3. Cover it, and [wait](https://example.com)

| Hour | Looks like | Smells of |
| ---- | ---------- | --------- |
| 0    | a paste    | flour     |
| 12   | bubbles    | apples    |
| 24   | a sponge   | yoghurt   |

> It is ready when it has doubled.

`;

/** Paths as people write them: in every step some pages of formatted text. */
export function lessonPaths(count: number, plan: { steps: number; cover: Asset | null }): PathDocument[] {
	return Array.from({ length: count }, (_, path) => ({
		id: randomUUID(),
		revision: 1,
		title: `Path ${path + 1}: bread, and how it rises`,
		description: 'From four ingredients to a loaf: afterwards you can bake without a recipe in your hand.',
		cover: plan.cover,
		publishedAt: Date.now(),
		steps: Array.from({ length: plan.steps }, (_step, step) => ({
			id: randomUUID(),
			title: `Step ${step + 1} of path ${path + 1}`,
			required: true,
			blocks: [0, 1].map(() => ({ id: randomUUID(), kind: 'text', text: TEXT.repeat(2) })),
		})),
	}));
}
