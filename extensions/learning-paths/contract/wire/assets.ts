import * as z from 'zod/mini';

/** The fixed sizes of an image: free sizes would let anyone fill the server's disk with variants. */
export const AssetSize = z.enum(['thumb', 'medium', 'large']);
export type AssetSize = z.infer<typeof AssetSize>;

/** The longest side of each size in pixels. */
export const ASSET_PIXELS = { thumb: 320, medium: 800, large: 1600 } as const satisfies Record<
	AssetSize,
	number
>;

/** Query of `GET /assets/:file`. `v` is the asset's version: it makes the address change with the bytes and is not read. */
export const AssetQuery = z.strictObject({
	size: z._default(AssetSize, 'large'),
	v: z.optional(z.string()),
});
export type AssetQuery = z.infer<typeof AssetQuery>;
