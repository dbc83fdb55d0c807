import type { PathDocument } from '@learning-paths/contract';
import { randomUUID } from 'node:crypto';

const SYLLABLES = [
	'',
	'b',
	'br',
	'd',
	'f',
	'fl',
	'g',
	'h',
	'k',
	'l',
	'm',
	'n',
	'p',
	'r',
	's',
	'sch',
	'st',
	't',
	'v',
	'w',
	'z',
].flatMap((onset) =>
	['a', 'e', 'i', 'o', 'u', 'au', 'ei'].flatMap((vowel) =>
		['', 'n', 'r', 'l', 'ch'].map((coda) => onset + vowel + coda),
	),
);

const WORDS = 40_000;

/**
 * Paths with made-up words. As in a language, few words are everywhere and most are rare (Zipf's law); the same number gives the
 * same paths.
 */
export function makeUpPaths(count: number): { documents: PathDocument[]; words: string[] } {
	const random = randomOf(7);
	const words = Array.from({ length: WORDS }, () =>
		Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join(''),
	);
	const sentence = (length: number) => Array.from({ length }, () => word()).join(' ');

	const documents = Array.from({ length: count }, (): PathDocument => ({
		id: randomUUID(),
		revision: 1,
		title: sentence(4),
		description: sentence(15),
		cover: null,
		publishedAt: 1,
		steps: Array.from({ length: 10 }, () => ({
			id: randomUUID(),
			title: sentence(3),
			required: true,
			blocks: [{ id: randomUUID(), kind: 'text', text: sentence(60) }],
		})),
	}));

	return { documents, words };

	function pick<T>(list: readonly T[]): T {
		const picked = list[Math.floor(random() * list.length)];

		if (picked === undefined) throw new Error('Nothing to pick from');

		return picked;
	}

	function word(): string {
		return words[Math.floor(WORDS ** random()) - 1] ?? 'brot';
	}
}

/** A generator of numbers that begins the same way every time (mulberry32). */
function randomOf(seed: number): () => number {
	let state = seed;

	return () => {
		state = (state + 0x6d2b79f5) | 0;

		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);

		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;

		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
