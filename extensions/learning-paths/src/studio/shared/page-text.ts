/** The words of a page turner; each feature has its own for what is counted. */
export interface PageText {
	/** @param shown The count as the language writes it. */
	count: (count: number, shown: string) => string;
	caption: string;
	previous: string;
	next: string;
	page: (page: number, pages: number) => string;
}
