/**
 * A `localStorage` in memory that tells of every change: what was told of is what a crash leaves behind. What is written
 * without a pause in between is told of at once, because a browser's database writes a batch whole or not at all.
 *
 * @param tell Called with the changes, in order; null means removed.
 */
export function toldStorage(
	stored: Iterable<[key: string, value: string]>,
	tell: (changes: [key: string, value: string | null][]) => void,
): Storage {
	const texts = new Map(stored);
	let untold: [key: string, value: string | null][] = [];

	const note = (key: string, value: string | null) => {
		if (untold.length === 0) {
			queueMicrotask(() => {
				tell(untold);
				untold = [];
			});
		}

		untold.push([key, value]);
	};

	return {
		get length() {
			return texts.size;
		},
		key: (index) => [...texts.keys()][index] ?? null,
		getItem: (key) => texts.get(key) ?? null,
		setItem(key, value) {
			texts.set(key, value);
			note(key, value);
		},
		removeItem(key) {
			texts.delete(key);
			note(key, null);
		},
		clear() {
			for (const key of texts.keys()) note(key, null);
			texts.clear();
		},
	};
}
