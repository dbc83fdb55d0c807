/** What a folder of Markdown holds, before anybody has understood it. Paths are relative, with `/`, in Unicode's form NFC. */
export interface PathFolder {
	/** The name of the folder itself: the title of last resort. */
	name: string;
	pages: Page[];
	/** Everything that is not a page: images, and what may turn out to be of no use. */
	files: string[];
}

export interface Page {
	/** Its path in the folder, such as `02-pressure.md` or `02-pressure/index.md`. */
	file: string;
	text: string;
}
