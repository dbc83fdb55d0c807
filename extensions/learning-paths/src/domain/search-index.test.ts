import type { PathDocument } from '@learning-paths/contract';
import { expect, test } from 'vitest';
import { searchIndex } from './search-index.ts';

const document: PathDocument = {
	id: 'p',
	revision: 1,
	title: 'Brot backen',
	description: 'Für Anfänger: 2025',
	cover: null,
	publishedAt: 1,
	steps: [
		{
			id: 's',
			title: 'Der Teig (Brot)',
			required: true,
			blocks: [{ id: 'b', kind: 'text', text: 'Brot, Mehl' }],
		},
		{ id: 't', title: null, required: true, blocks: [] },
	],
};

test('a word is in the index once, with all the places where it stands', () => {
	const { words, heads, vocabulary } = searchIndex(document, ({ text }) => String(text));

	expect(words).toEqual(['brot', 'backen', 'fur', 'anfanger', '2025', 'der', 'teig', 'mehl']);
	expect(heads).toBe("'brot':1A,3C 'backen':1A 'fur':2B 'anfanger':2B '2025':2B 'der':3C 'teig':3C");
	expect(vocabulary).toEqual(['anfanger', 'backen', 'brot', 'mehl', 'teig']);
});

test('a path of more words than Postgres takes keeps its first ones', () => {
	const endless = Array.from({ length: 100_000 }, (_, number) => `word${number}`).join(' ');
	const { words } = searchIndex(document, () => endless);

	expect(words).toContain('brot');
	expect(words).toContain('word1');
	expect(words.join('').length).toBeLessThan(400_000);
});
