import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCsv } from './read-csv.ts';

it('reads what it is given, whatever the delimiter, the quotes and the order of the columns', () => {
	const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\n]/.test(text));

	fc.assert(
		fc.property(fc.constantFrom(',', ';', '\t'), cell, cell, (delimiter, path, note) => {
			const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
			const csv = [
				['note', 'path', 'e-mail'],
				[quoted(note), quoted(path), 'a@b.co'],
			]
				.map((cells) => cells.join(delimiter))
				.join('\r\n');

			expect(readCsv(csv)).toEqual({
				problems: [],
				rows: [{ line: 2, cells: { note, path, email: 'a@b.co' } }],
			});
		}),
	);
});

it('counts lines as an editor of text does, and says from where on a file cannot be read', () => {
	const { rows } = readCsv('\ufeffemail,path,note\na@b.co,p,"one\ntwo"\n\nc@d.co,p,\n');

	expect(rows.map(({ line }) => line)).toEqual([2, 5]);
	expect(readCsv('email,path\na@b.co,"open').problems).toMatchObject([{ code: 'UNREADABLE' }]);
	expect(readCsv('name\nx').problems).toMatchObject([{ line: 1, code: 'NO_COLUMNS' }]);
});
