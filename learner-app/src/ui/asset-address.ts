import type { Asset, AssetSize } from '@learning-paths/contract';
import { inject, type InjectionKey } from 'vue';

type Addressed = Pick<Asset, 'id' | 'version'>;

/** Where images come from, if not from where learners get them: the preview of a draft has its own place. */
export const assetsKey: InjectionKey<string> = Symbol('where images come from');

const FOR_LEARNERS = '/learning/assets';

/** The address of an image: its version makes it change with the bytes, so that a cached one is never stale. */
export function assetAddress(asset: Addressed, size: AssetSize, folder = FOR_LEARNERS): string {
	return `${folder}/${asset.id}?size=${size}&v=${encodeURIComponent(asset.version)}`;
}

/** For components: addresses in the place that their app was given. */
export function useAssetAddress(): (asset: Addressed, size: AssetSize) => string {
	const folder = inject(assetsKey, FOR_LEARNERS);

	return (asset, size) => assetAddress(asset, size, folder);
}
