/**
 * A `localStorage` in memory that tells of every change: what was told of is what a crash leaves behind.
 *
 * @param tell Called with each change, in order; null means removed.
 */
export function toldStorage(
	stored: Iterable<[key: string, value: string]>,
	tell: (key: string, value: string | null) => void,
): Storage {
	const texts = new Map(stored);

	return {
		get length() {
			return texts.size;
		},
		key: (index) => [...texts.keys()][index] ?? null,
		getItem: (key) => texts.get(key) ?? null,
		setItem(key, value) {
			texts.set(key, value);
			tell(key, value);
		},
		removeItem(key) {
			texts.delete(key);
			tell(key, null);
		},
		clear() {
			for (const key of texts.keys()) tell(key, null);
			texts.clear();
		},
	};
}
