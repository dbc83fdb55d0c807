import type { FileReference } from './file-reference.ts';

/** A learning path between a folder of Markdown and Directus: what both can hold, and no ids. */
export interface PathDraft {
	title: string;
	/** Markdown. */
	description: string | null;
	visibility: 'public' | 'private';
	/** A file of the folder, as a path from its root. */
	cover: string | null;
	steps: StepDraft[];
}

export interface StepDraft {
	title: string | null;
	required: boolean;
	blocks: BlockDraft[];
}

export type BlockDraft = TextDraft | ImageDraft | OtherDraft;

export interface TextDraft {
	kind: 'text';
	/** Markdown, byte for byte as the author wrote it, except for links to other steps: see `step-links.ts`. */
	text: string;
}

export interface ImageDraft {
	kind: 'image';
	/** A file of the folder, as a path from its root. */
	file: string;
	alt: string;
	caption: string | null;
}

/** A block of any other kind, and one that plain Markdown cannot say: its row, without ids and without what is null. */
export interface OtherDraft {
	kind: 'other';
	/** The collection of its rows. */
	collection: string;
	fields: Fields;
}

export type Fields = Record<string, FieldValue>;

/** What a column can hold: a file of the folder, or a value that JSON can hold. */
export type FieldValue = FileReference | string | number | boolean | object;
