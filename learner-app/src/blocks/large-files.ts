import type { InjectionKey } from 'vue';

/** Files above this do not come with their path: on a phone's plan, fetching them is the learner's decision. */
export const LARGE_FILE_BYTES = 5_000_000;

/** Whether a large file is on this device: it was not chosen, it found no room, it will be fetched, or it has arrived. */
export type LargeFileState = 'elsewhere' | 'noRoom' | 'expected' | 'here';

/** What a block may ask of the page that shows it. A page that keeps nothing, as the preview of a draft, provides none. */
export interface LargeFiles {
	/** null as long as nobody knows: the page stands before the device's database is open. */
	stateOf: (file: string) => LargeFileState | null;
	/**
	 * Says whether the file will be kept: for a path that is not on this device yet, the server is needed. Rejects, as `release` does,
	 * when the device cannot note the wish.
	 */
	keep: (file: string) => Promise<boolean>;
	release: (file: string) => Promise<void>;
}

export const largeFilesKey: InjectionKey<LargeFiles> = Symbol('large files');
