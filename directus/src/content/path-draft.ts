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

export type BlockDraft = TextDraft | ImageDraft;

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
