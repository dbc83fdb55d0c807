import type { Case } from './case.ts';

/** So many times a case is played at most to make it shorter. */
const ATTEMPTS = 60;

/**
 * Makes a case that fails shorter for as long as it still fails, so that a person can read it: leaves operations out, lets requests
 * go well, first many at a time and then one by one (delta debugging).
 *
 * @param fails Whether a case still fails. Threads keep their own time: the answer may be no where it could have been yes, and the
 *   case then stays a little longer.
 */
export async function shortenCase(
	theCase: Case,
	fails: (candidate: Case) => Promise<boolean>,
	attempts = ATTEMPTS,
): Promise<Case> {
	let shortest = theCase;
	let left = attempts;

	const tryOut = async (change: Partial<Case>) => {
		if (left === 0) return false;

		left -= 1;

		const candidate = { ...shortest, ...change };
		const stillFails = await fails(candidate);

		if (stillFails) shortest = candidate;

		return stillFails;
	};

	if (theCase.crowd > 0) await tryOut({ crowd: 0 });
	// Without any fault it is often the same story, and at once much shorter.
	if (theCase.faults.length > 0) await tryOut({ faults: [] });

	for (let size = halfOf(shortest.operations.length); size > 0; size = halfOf(size)) {
		for (let from = 0; from < shortest.operations.length;) {
			const operations = shortest.operations.toSpliced(from, size);

			if (!(await tryOut({ operations }))) from += size;
		}
	}

	for (let size = halfOf(shortest.faults.length); size > 0; size = halfOf(size)) {
		for (let from = 0; from < shortest.faults.length; from += size) {
			// Others keep their places: a fault belongs to a request by its number.
			const faults = shortest.faults.with(from, 'none').fill('none', from, from + size);

			if (faults.join() !== shortest.faults.join()) await tryOut({ faults });
		}
	}

	const last = shortest.faults.findLastIndex((fault) => fault !== 'none');

	return { ...shortest, faults: shortest.faults.slice(0, last + 1) };
}

/** 45, 23, 12, 6, 3, 2, 1, and then nothing. */
function halfOf(size: number): number {
	return size <= 1 ? 0 : Math.ceil(size / 2);
}
