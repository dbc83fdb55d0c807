import { describeFinding, describeKind, groupFindings } from '@learning-paths/content/findings';
import type { Finding } from '@learning-paths/contract';

const EXAMPLES = 3;

/**
 * The lines that say what was not taken over: kind by kind, with the first few of each. A large course has thousands of
 * findings, and nobody would read on for the five that matter.
 *
 * @param options.all Every one of them.
 */
export function listFindings(findings: readonly Finding[], options: { all: boolean }): string[] {
	return groupFindings(findings).flatMap(({ kind, findings: group }) => {
		const shown = options.all ? group : group.slice(0, EXAMPLES);
		const left = group.length - shown.length;
		return [
			`${count(group.length)} × ${describeKind(kind, 'en')}`,
			...shown.map((one) => `    ${one.file}: ${describeFinding(one, 'en')}`),
			...(left === 0 ? [] : [`    … and ${count(left)} more`]),
		];
	});
}

function count(number: number): string {
	return number.toLocaleString('en');
}
