/**
 * Links between the steps of a path. Files have names and learners have addresses, but a draft has neither, so a
 * draft says `step:3` for its third step, and `step:0` for the path itself.
 */
export function stepLink(step: number, rest: string): string {
	return `step:${step}${rest}`;
}

/** The step that a link in a draft means, and what follows it (`#part`); null for every other link. */
export function parseStepLink(url: string): { step: number; rest: string } | null {
	const found = /^step:(\d{1,6})([?#].*)?$/s.exec(url);
	return found === null ? null : { step: Number(found[1]), rest: found[2] ?? '' };
}
