import type { BlockShape } from './block-shape.ts';

/** What a page has to know of the folder that it lies in, and of the instance that it shall be put into. */
export interface Surroundings {
	/** Whether the folder has this file. */
	exists: (file: string) => boolean;
	/** The number of the step that this page is, 0 for the front page; null when it is neither. */
	stepAt: (file: string) => number | null;
	/** The kinds of block that the instance has. */
	shapes: readonly BlockShape[];
}
