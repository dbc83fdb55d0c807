const natural = new Intl.Collator('en', { numeric: true });

/** The order in which people read pages: 2 before 10, and the index of a folder before its other pages. */
export function byPageOrder(a: { file: string }, b: { file: string }): number {
	const [left, right] = [segmentsOf(a.file), segmentsOf(b.file)];
	const length = Math.max(left.length, right.length);
	for (let at = 0; at < length; at++) {
		const order = natural.compare(left[at] ?? '', right[at] ?? '');
		if (order !== 0) return order;
	}
	// Names that differ only in leading zeros or accents still need one order everywhere.
	return a.file < b.file ? -1 : 1;
}

/** Whether a page stands for its whole folder. */
export function isIndexPage(file: string): boolean {
	return /(^|\/)(readme|_?index)\.[^/]+$/i.test(file);
}

function segmentsOf(file: string): string[] {
	const segments = file.split('/');
	return isIndexPage(file) ? segments.slice(0, -1) : segments;
}
