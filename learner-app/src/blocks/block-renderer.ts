import type { Block } from '@learning-paths/contract';
import type { Component } from 'vue';

/** A file that a block shows, for keeping it on the device. */
export interface ShownFile {
	id: string;
	/** Where the renderer asks for it: the very same address, or it would not be found offline. */
	address: string;
	bytes: number;
}

/** What a folder of this room exports as `renderer` from its `index.ts`. */
export interface BlockRenderer {
	/** Gets the block as its one property, `block`. */
	component: Component;
	/** The files without which the block is not whole offline. */
	files: (block: Block) => ShownFile[];
	/** Loads the component, when it comes in a file of its own: a page waits for it before it shows blocks. */
	load?: () => Promise<unknown>;
	/** Does beforehand what makes the block dear to show: called for the step that comes next, while the browser has nothing to do. */
	prepare?: (block: Block) => Promise<void>;
}
