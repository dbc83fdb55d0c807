import { VideoBlock } from '@learning-paths/contract';
import { assetAddress } from '../../ui/asset-address.ts';
import type { BlockFiles } from '../block-renderer.ts';
import { isLarge } from './is-large.ts';

export const files: BlockFiles = (block) => {
	const video = VideoBlock.safeParse(block);

	if (!video.success) return [];

	const { asset, poster, captions } = video.data;

	return [asset, poster, captions?.asset ?? null]
		.filter((file) => file !== null)
		.map((file) => ({
			id: file.id,
			address: assetAddress(file, 'large'),
			bytes: file.bytes,
			isLarge: file === asset && isLarge(file),
		}));
};
