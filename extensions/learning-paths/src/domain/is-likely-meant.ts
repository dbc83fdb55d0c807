/**
 * Whether somebody who typed `typed` may have meant `word`: a few slips of the finger apart, also from its beginning while they
 * are still typing, or a part of a compound ("teig" in "sauerteig"). Both are words as `wordsOf` gives them.
 */
export function isLikelyMeant(typed: string, word: string): boolean {
	if (typed.length < 4) return false;
	if (word.includes(typed)) return true;

	// A short word is one slip away from many others: whoever typed it at least got its beginning right.
	if (typed.length < 6) {
		return word.startsWith(typed.charAt(0)) && (distances(typed, word).at(-1) ?? Infinity) <= 1;
	}

	return Math.min(...distances(typed, word)) <= (typed.length < 8 ? 1 : 2);
}

/** How many letters to add, drop, replace or swap with their neighbour lead from `typed` to each beginning of `word`. */
function distances(typed: string, word: string): number[] {
	let before: number[] = [];
	let row = Array.from({ length: word.length + 1 }, (_, column) => column);

	for (let at = 1; at <= typed.length; at += 1) {
		const next = [at];

		for (let column = 1; column <= word.length; column += 1) {
			const same = typed[at - 1] === word[column - 1];
			const swapped = typed[at - 1] === word[column - 2] && typed[at - 2] === word[column - 1];

			next.push(
				Math.min(
					(row[column] ?? Infinity) + 1,
					(next[column - 1] ?? Infinity) + 1,
					(row[column - 1] ?? Infinity) + (same ? 0 : 1),
					swapped ? (before[column - 2] ?? Infinity) + 1 : Infinity,
				),
			);
		}

		before = row;
		row = next;
	}

	return row;
}
