import type { BlockShape } from '../block-shape.ts';

/** A Directus that paths are put into and taken out of, over HTTP or from within. */
export interface ContentStore {
	/** The kinds of block that may be put into a step. */
	shapes(): Promise<BlockShape[]>;
	/** The rows that a query in Directus' words finds. */
	read(collection: string, query: StoreQuery): Promise<unknown[]>;
	createFolder(name: string): Promise<string>;
	upload(file: FileToStore): Promise<string>;
	/** Makes a path with all that is in it, or nothing. */
	createPath(row: object): Promise<void>;
	/** Takes back what was made before something failed. */
	remove(what: 'files' | 'folders', id: string): Promise<void>;
	/** The bytes of a file as it was uploaded. */
	download(file: string): Promise<Uint8Array>;
}

export interface StoreQuery {
	fields: string[];
	filter: Record<string, { _eq: string }>;
	deep: Record<string, object>;
}

export interface FileToStore {
	name: string;
	/** The media type, such as `image/webp`. */
	type: string;
	bytes: Uint8Array<ArrayBuffer>;
	folder: string;
	description: string;
}
