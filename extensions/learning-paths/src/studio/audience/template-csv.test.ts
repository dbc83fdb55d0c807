import { expect, test } from 'vitest';
import { readCsv } from '../../http/read-csv.ts';
import { readIntent } from '../../domain/read-intent.ts';
import { messagesFor } from './messages.ts';
import { templateCsv } from './template-csv.ts';

test.each([['en-US'], ['de-DE']])('the import takes every line of its own template (%s)', (language) => {
	const csv = templateCsv('Bread; "the" basics, once more', messagesFor(language).template, language);
	const { rows, problems } = readCsv(csv);

	expect(problems).toEqual([]);
	expect(rows.map(readIntent)).toMatchObject([
		{ line: 2, kind: 'membership', email: 'person@example.com' },
		{ line: 3, kind: 'assignment', path: 'Bread; "the" basics, once more', dueOn: '2030-12-31' },
		{ line: 4, kind: 'groupAssignment', path: 'Bread; "the" basics, once more', dueOn: null },
	]);
});
