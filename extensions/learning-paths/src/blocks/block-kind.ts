import type { Asset } from '@learning-paths/contract';

/** A block row as it stands in the database, by column name. */
export type BlockRow = Record<string, unknown>;

/** What of a block learners get: its fields in the contract, without `id` and `kind`. */
export type BlockFields = Record<string, unknown>;

/** Gives the asset for a file id; null when the file is gone. */
export type AssetLookup = (file: unknown) => Asset | null;

/**
 * The server's side of one kind of block. A folder here with an `index.ts` that exports one is all it takes: kinds are found
 * by folder (`virtual:block-kinds`), and no list names them.
 */
export interface BlockKind {
	/** Name of the kind in documents. */
	kind: string;
	/** The Directus collection of its rows, named `block_<kind>`. */
	collection: string;
	/** Ids of the files it shows. They may be fetched by whoever may see the path. */
	files(row: BlockRow): string[];
	/** Its fields for learners; null when there is nothing to show yet, which leaves the block out of the revision. */
	serialise(row: BlockRow, assetOf: AssetLookup): BlockFields | null;
	/** The text by which its path is found, from its fields for learners; empty when there is none. */
	searchText(fields: BlockFields): string;
	/** The way back, when an editor restores a revision: its row, without an id, from its fields for learners. */
	restore(fields: BlockFields): BlockRow;
}
