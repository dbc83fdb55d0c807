import { splitFrontMatter } from './split-front-matter.ts';
import type { Page } from './path-folder.ts';

/** How the makers of websites say in the head of a page where it stands among its neighbours. */
export const ORDER_KEYS: readonly string[] = ['weight', 'order', 'nav_order', 'sidebar_position', 'position'];

/**
 * Puts pages into the order in which people read them: as the heads of the pages say where they do, else 2 before 10,
 * and the index of a folder before its other pages. What says its place comes before what does not.
 */
export function inPageOrder(pages: readonly Page[]): Page[] {
	const weights = new Map(pages.map((page) => [segmentsOf(page.file).join('/'), weightOf(page)]));
	const weigh = (segments: string[]) => weights.get(segments.join('/')) ?? Infinity;
	return [...pages].sort((a, b) => {
		const [left, right] = [segmentsOf(a.file), segmentsOf(b.file)];
		const length = Math.max(left.length, right.length);
		for (let at = 0; at < length; at++) {
			const [one, other] = [left[at], right[at]];
			if (one === other) continue;
			// The page of a folder itself comes before what is in it.
			if (one === undefined || other === undefined) return left.length - right.length;
			const weight = [left, right].map((segments) => weigh(segments.slice(0, at + 1)));
			const order = compare(weight[0] ?? 0, weight[1] ?? 0) || natural.compare(one, other);
			if (order !== 0) return order;
		}
		// Names that differ only in leading zeros or accents still need one order everywhere.
		return a.file < b.file ? -1 : 1;
	});
}

/** Whether a page stands for its whole folder. */
export function isIndexPage(file: string): boolean {
	return /(^|\/)(readme|_?index)\.[^/]+$/i.test(file);
}

const natural = new Intl.Collator('en', { numeric: true });

/** Infinity less Infinity is not a number. */
function compare(a: number, b: number): number {
	return a === b ? 0 : a < b ? -1 : 1;
}

function weightOf(page: Page): number {
	const { data } = splitFrontMatter(page.text, []);
	const key = ORDER_KEYS.find((name) => typeof data[name] === 'number');
	return key === undefined ? Infinity : Number(data[key]);
}

function segmentsOf(file: string): string[] {
	const segments = file.split('/');
	return isIndexPage(file) ? segments.slice(0, -1) : segments;
}
