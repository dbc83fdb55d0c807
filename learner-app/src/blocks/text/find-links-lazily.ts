import type MarkdownIt from 'markdown-it';

/** Whatever `linkify-it` takes for a link has one of these in it, as long as it is not asked to guess at `example.org` (`fuzzyLink`). */
const MAYBE = /\/\/|@/;

/**
 * Lets `linkify-it` build its expressions only for texts that need them. `markdown-it` asks it about the source of each paragraph first,
 * where any `[word](https://…)` looks like a bare address, and building them takes as long as rendering a page of text.
 *
 * @param linkify Is changed: its `test` says yes more often, and its `match` is asked next, and says what is so.
 */
export function findLinksLazily(linkify: InstanceType<typeof MarkdownIt>['linkify']): void {
	const match = linkify.match.bind(linkify);

	linkify.test = (text) => MAYBE.test(text);
	// markdown-it takes a yes of `test` for at least one match.
	linkify.match = (text) => match(text) ?? [];
}
