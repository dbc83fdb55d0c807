import type { RootContent } from 'mdast';
import type { Fields } from '../path-draft.ts';
import type { Place } from './place.ts';

/**
 * How one kind of block is said in Markdown that other programs understand. Kinds without a form are written as fenced
 * YAML (`fenced-block.ts`), so a new kind is never lost without one: a form makes it pleasant to read, and lets authors'
 * own pages become such blocks.
 */
export interface BlockForm {
	/** The collection of its rows. An instance that does not have it never meets the form. */
	collection: string;
	/** The fields of the block that a part of a page is; null when it is something else. */
	read(node: RootContent, place: Place): Fields | null;
	/** The way back; null for fields that it cannot say. What is not read back as it was is not used either. */
	write(fields: Fields): string | null;
}
