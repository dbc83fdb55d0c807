/** Steps that people count in. */
const STEPS = [1, 2, 5, 10];

/** Whole numbers for an axis: from 0, evenly, to the first that is not below the largest count. */
export function niceScale(largest: number, intervals: number): number[] {
	const rough = Math.max(1, largest / intervals);
	const magnitude = 10 ** Math.floor(Math.log10(rough));
	const step = magnitude * (STEPS.find((candidate) => candidate * magnitude >= rough) ?? 10);
	const count = Math.max(1, Math.ceil(largest / step));

	return Array.from({ length: count + 1 }, (_, index) => index * step);
}
