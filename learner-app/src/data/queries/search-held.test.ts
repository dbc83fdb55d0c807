import { expect, test } from 'vitest';
import { searchHeld } from './search-held.ts';

const paths = [
	{ title: 'Frühstück', description: null, steps: [{ title: 'Brot schneiden' }, { title: null }] },
	{ title: 'Brot backen', description: 'Für Anfänger', steps: [] },
];

test.each([
	['brot', ['Brot backen', 'Frühstück']],
	['fruh', ['Frühstück']],
	['brot anfanger', ['Brot backen']],
	['brot zebra', []],
	['', ['Frühstück', 'Brot backen']],
])('%j finds on the device', (search, titles) => {
	expect(searchHeld(paths, search).map(({ title }) => title)).toEqual(titles);
});
