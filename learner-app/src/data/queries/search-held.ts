import { wordsOf } from '@learning-paths/contract';

interface Searched {
	title: string;
	description: string | null;
	steps: readonly { title: string | null }[];
}

/**
 * The search of the catalogue over what is on the device, while the server cannot be asked: every word begins a word of the
 * title, the description or a step's title. Those where all stand in the title come first.
 */
export function searchHeld<Path extends Searched>(paths: readonly Path[], search: string): Path[] {
	const sought = wordsOf(search);
	const isIn = (text: string) => {
		const words = wordsOf(text);

		return sought.every((one) => words.some((word) => word.startsWith(one)));
	};
	const inTitle = paths.filter(({ title }) => isIn(title));
	const elsewhere = paths.filter(
		(path) =>
			!inTitle.includes(path) &&
			isIn([path.title, path.description, ...path.steps.map(({ title }) => title)].join(' ')),
	);

	return [...inTitle, ...elsewhere];
}
