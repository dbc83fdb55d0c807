/** Where on which page a part of Markdown stands. */
export interface Place {
	/** The page as it is written. */
	source: string;
	/** Finds the file of the folder that an address on this page means; null when there is none. */
	fileAt: (url: string) => string | null;
}
