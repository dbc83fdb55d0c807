import type { PathDocument } from '@learning-paths/contract';
import { assetAddress } from '../ui/asset-address.ts';
import type { ShownFile } from './block-renderer.ts';
import { findRenderer } from './find-renderer.ts';

/** All files that a path shows: its cover, as cards and the overview ask for it, and whatever its blocks need. */
export function shownFiles(path: PathDocument): ShownFile[] {
	const { cover } = path;
	const covers = cover
		? (['medium', 'large'] as const).map((size) => ({
				id: cover.id,
				address: assetAddress(cover, size),
				bytes: cover.bytes,
			}))
		: [];

	return [
		...covers,
		...path.steps
			.flatMap((step) => step.blocks)
			.flatMap((block) => findRenderer(block.kind)?.files(block) ?? []),
	];
}
