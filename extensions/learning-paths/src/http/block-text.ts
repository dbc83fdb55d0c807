import type { Block } from '@learning-paths/contract';
import type { BlockKind } from '../blocks/block-kind.ts';

/** What of a block is searched: its kind says so, and a kind that this server does not know is not searched. */
export function blockText(kinds: readonly BlockKind[]): (block: Block) => string {
	const byName = new Map(kinds.map((kind) => [kind.kind, kind]));

	return (block) => byName.get(block.kind)?.searchText(block) ?? '';
}
