import { ImageBlock } from '@learning-paths/contract';
import { assetAddress } from '../../ui/asset-address.ts';
import type { BlockRenderer } from '../block-renderer.ts';
import BlockImage from './image-block.vue';

export const renderer: BlockRenderer = {
	component: BlockImage,
	files(block) {
		const image = ImageBlock.safeParse(block);

		if (!image.success) return [];

		const { asset } = image.data;

		return [{ id: asset.id, address: assetAddress(asset, 'large'), bytes: asset.bytes }];
	},
};
