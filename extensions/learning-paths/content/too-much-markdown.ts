/** A course has more Markdown than whoever asked for a draft of it allows. */
export class TooMuchMarkdown extends Error {
	/** How much it has, in UTF-16 units. */
	readonly length: number;

	constructor(length: number) {
		super(`the pages have ${length} characters`);
		this.name = 'TooMuchMarkdown';
		this.length = length;
	}
}
