import { ImageBlock } from '@learning-paths/contract';
import { assetAddress } from '../../ui/asset-address.ts';
import type { BlockFiles } from '../block-renderer.ts';

export const files: BlockFiles = (block) => {
	const image = ImageBlock.safeParse(block);

	if (!image.success) return [];

	const { asset } = image.data;

	// However large the original is: what comes is never more than a screen needs.
	return [{ id: asset.id, address: assetAddress(asset, 'large'), bytes: asset.bytes, isLarge: false }];
};
