import type { Asset, Completion, ManifestItem, PathDocument, RejectionCode } from '@learning-paths/contract';

/** A step as lists need it: without its blocks. */
export interface StepOutline {
	id: string;
	title: string | null;
	required: boolean;
}

/** A file that is kept on the device only when the learner has chosen it. */
export interface LargeFile {
	file: string;
	address: string;
	bytes: number;
	isChosen: boolean;
	/** Whether it has arrived. The browser may have cleared it away since: the next comparison notices. */
	isHere: boolean;
	/** It was chosen and fetched, and there was no room for it: it counts as not chosen, until it is chosen anew. */
	lacksRoom?: boolean;
}

/** A path that this device holds, without the blocks: what lists are made of. */
export interface HeldPath {
	id: string;
	/** The revision whose body is here whole; 0 while none is. */
	revision: number;
	title: string;
	description: string | null;
	cover: Asset | null;
	steps: StepOutline[];
	/** The files of this revision: addresses of those that come with the path, and the large ones among them. */
	assets: (string | LargeFile)[];
	/** Size in bytes of the files that are kept, as far as the server says. */
	bytes: number;
	assigned: boolean;
	saved: boolean;
	dueOn: string | null;
	completion: Completion | null;
	/** Whether the server's list has named this path. Before that only the device knows that it belongs here. */
	listed: boolean;
}

/** The blocks of a held path, read only by the page that shows them. */
export interface HeldBody {
	id: string;
	revision: number;
	document: PathDocument;
}

/** Progress that the server would not take, and why. The progress itself stays where it is. */
export interface RejectedProgress {
	/** The path's id. */
	id: string;
	code: RejectionCode;
	at: number;
}

/** What the device remembers about its dealings with the server. There is one, shared by all tabs. */
export interface SyncNote {
	id: 'sync';
	/** The life of the server's versions that this device has followed (I4). */
	generation: string | null;
	/** The content list as the server last sent it, and its ETag: what 304 means. null before it ever came; '' when it had none. */
	manifest: ManifestItem[];
	manifestTag: string | null;
	/** What the leading tab is doing, for the others to show. */
	phase: 'ready' | 'waiting' | 'paused';
	reason: string | null;
	/** When the server last answered. */
	contactAt: number | null;
	/** When the last repair ran, and why. */
	repairedAt: number | null;
	repairedBecause: string | null;
}
