import type { Plugin } from 'vite';

/** RxDB's own: sorts the keys of schemas and queries. */
const SORTING = /rxdb\/dist\/esm\/plugins\/utils\/utils-object\.js$/;
const BY_LANGUAGE = 'a.localeCompare(b)';

/**
 * RxDB sorts names of fields by the rules of the browser's language. The first comparison makes the browser load those: a tenth of a
 * second on a slow phone, before the database opens. By code unit they stand the same way, in every language. Databases
 * that were sorted otherwise open as before: RxDB compares what schemas say when their hashes differ.
 */
export function plainSort(): Plugin {
	let isFound = false;

	return {
		name: 'plain-sort',
		apply: 'build',
		transform: {
			filter: { id: SORTING },
			handler(code) {
				isFound = code.includes(BY_LANGUAGE);

				return code.replaceAll(BY_LANGUAGE, '(a < b ? -1 : Number(a > b))');
			},
		},
		buildEnd(error) {
			if (!error && !isFound) this.error('RxDB sorts differently now: see build/plain-sort.ts.');
		},
	};
}
