import type { Asset, AssetSize } from '@learning-paths/contract';

/** The address of an image: its version makes it change with the bytes, so that a cached one is never stale. */
export function assetAddress(asset: Pick<Asset, 'id' | 'version'>, size: AssetSize): string {
	return `/learning/assets/${asset.id}?size=${size}&v=${encodeURIComponent(asset.version)}`;
}
