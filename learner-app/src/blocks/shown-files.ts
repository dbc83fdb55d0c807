import type { Block, PathDocument } from '@learning-paths/contract';
import { assetAddress } from '../ui/asset-address.ts';
import type { BlockFiles, ShownFile } from './block-renderer.ts';

/** As the renderers: every folder that has files to show says so itself. */
const kinds = import.meta.glob<BlockFiles>('./*/files.ts', { eager: true, import: 'files' });

/** All files that a path shows: its cover, as cards and the overview ask for it, and whatever its blocks need. */
export function shownFiles(path: PathDocument): ShownFile[] {
	const { cover } = path;
	const covers = cover
		? (['medium', 'large'] as const).map((size) => ({
				id: cover.id,
				address: assetAddress(cover, size),
				bytes: cover.bytes,
				isLarge: false,
			}))
		: [];

	return [...covers, ...path.steps.flatMap((step) => step.blocks).flatMap((block) => filesOf(block))];
}

function filesOf(block: Block): ShownFile[] {
	const path = `./${block.kind}/files.ts`;

	return (Object.hasOwn(kinds, path) ? kinds[path]?.(block) : undefined) ?? [];
}
