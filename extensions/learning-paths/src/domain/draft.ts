import type { Asset } from '@learning-paths/contract';

/** A path as the editor has it now, as it comes from the database. */
export interface Draft {
	id: string;
	title: string;
	description: string | null;
	cover: string | null;
	/** In the editor's order. */
	steps: DraftStep[];
	/** Every file that the path uses, by id. */
	assets: ReadonlyMap<string, Asset>;
}

export interface DraftStep {
	id: string;
	title: string | null;
	required: boolean;
	/** In the editor's order. */
	blocks: DraftBlock[];
}

export interface DraftBlock {
	/** Id of the junction row: it is the block's id in documents. */
	id: string;
	collection: string;
	row: Record<string, unknown>;
}
