import { expect, test } from 'vitest';
import { markWords } from './mark-words.ts';

test.each([
	['Brot backen', 'brot', '[Brot] backen'],
	['Brot, Brötchen und Brotzeit', 'BROT', '[Brot], [Brötchen] und [Brotzeit]'],
	['Für Bäcker', 'backer fur', '[Für] [Bäcker]'],
	['Brot', '', 'Brot'],
	['Brot', '!?', 'Brot'],
	['Brot', 'zebra', 'Brot'],
	['', 'brot', ''],
	['<b>Brot</b>', 'b', '<[b]>[Brot]</[b]>'],
])('%j searched for %j', (text, search, marked) => {
	const parts = markWords(text, search);

	expect(parts.map((part) => (part.isHit ? `[${part.text}]` : part.text)).join('')).toBe(marked);
});
