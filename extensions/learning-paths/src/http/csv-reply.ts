import { Readable } from 'node:stream';
import type { Reply } from './route.ts';

/**
 * Sends pages of rows as a CSV file while they are fetched. The stream asks for the next page when the caller has taken the one
 * before, and asks for none once the caller has gone.
 *
 * @param lineOf A row as its line, with the line's end.
 */
export function csvReply<Row>(
	file: { name: string; header: string },
	pages: AsyncIterable<Row[]>,
	lineOf: (row: Row) => string,
): Reply {
	return {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${file.name}"`,
		},
		stream: Readable.from(lines()),
	};

	async function* lines(): AsyncGenerator<string> {
		yield file.header;

		for await (const rows of pages) yield rows.map(lineOf).join('');
	}
}
