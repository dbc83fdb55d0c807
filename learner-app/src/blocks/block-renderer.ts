import type { Block } from '@learning-paths/contract';
import type { Component } from 'vue';

/** A file that a block shows, for keeping it on the device. */
export interface ShownFile {
	id: string;
	/** Where the renderer asks for it: the very same address, or it would not be found offline. */
	address: string;
	bytes: number;
	/** Too large to come with its path: it is kept on the device when the learner chooses it. */
	isLarge: boolean;
}

/** What a folder of this room exports as `files` from its `files.ts`, when its blocks are not whole offline without them. */
export type BlockFiles = (block: Block) => ShownFile[];

/** What a folder of this room exports as `renderer` from its `index.ts`. */
export interface BlockRenderer {
	/** Gets the block as its one property, `block`. */
	component: Component;
	/** Loads the component, when it comes in a file of its own: a page waits for it before it shows blocks. */
	load?: () => Promise<unknown>;
	/** Does beforehand what makes the block dear to show: called for the step that comes next, while the browser has nothing to do. */
	prepare?: (block: Block) => Promise<void>;
}
