/** Rows fetched at a time: what is streamed stays in constant memory, however many there are. */
const PAGE_SIZE = 5_000;

const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Rows page by page, in the order of their keys. A page is fetched when the one before is taken, and no connection is held in
 * between: a slow reader of a long list costs neither memory nor a place in the pool, as an open cursor would.
 *
 * @param fetch The rows whose key comes after the given one, at most so many.
 */
export async function* eachPage<Row extends { key: string }>(
	fetch: (after: string, size: number) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
	let after = FIRST;

	for (;;) {
		const rows = await fetch(after, PAGE_SIZE);

		if (rows.length > 0) yield rows;
		if (rows.length < PAGE_SIZE) return;

		after = rows.at(-1)?.key ?? after;
	}
}
