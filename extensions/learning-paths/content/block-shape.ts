/** What a Directus knows of one kind of block: what may stand in a row of it. */
export interface BlockShape {
	/** Named `block_<kind>`. */
	collection: string;
	/** Its columns, without its id and without what Directus fills in itself. */
	fields: string[];
	/** Those of them that point to a file. */
	files: string[];
}

/** The kinds that every instance has. */
export const PLAIN_SHAPES: readonly BlockShape[] = [
	{ collection: 'block_text', fields: ['text'], files: [] },
	{ collection: 'block_image', fields: ['image', 'alt', 'caption'], files: ['image'] },
];
