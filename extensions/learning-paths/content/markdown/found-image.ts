/** An image as a page says it, in Markdown or in HTML. */
export interface FoundImage {
	url: string;
	alt: string;
	title: string | null;
}
