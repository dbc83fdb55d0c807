import type { Differences } from './describe-differences.ts';

/** Prints differences under headings, and returns how many there are. */
export function printDifferences({ missing, changed, extra }: Partial<Differences>): number {
	return (
		printList('Only in the files', missing) +
		printList('Different', changed) +
		printList('Only in the instance', extra)
	);
}

function printList(heading: string, lines: string[] = []): number {
	if (lines.length > 0) console.log([`${heading}:`, ...lines.map((line) => `  ${line}`)].join('\n'));
	return lines.length;
}
