import { type Block, type PathDocument, wordsOf } from '@learning-paths/contract';

/** What search knows of one revision. */
export interface SearchIndex {
	/** All different words. */
	words: string[];
	/**
	 * Those of titles and description with their places, a Postgres `tsvector` as text. Apart from the others because it is small:
	 * ranking ten thousand hits must not unpack ten thousand long texts.
	 */
	heads: string;
	/** The words that a misspelt search may have meant, sorted. */
	vocabulary: string[];
}

/**
 * Postgres refuses a `tsvector` above 1 MB, and would so refuse to publish a very long path. What is beyond this many bytes of
 * different words is not found; a novel has a third of it.
 */
const MAX_BYTES = 400_000;

/** Shorter words have too many neighbours for a typing error to be recognised. */
const MIN_VOCABULARY_LENGTH = 4;

/**
 * Makes the search index of a document. Where a word stands decides how much it counts: A in the title, B in the description,
 * C in a step's title; then come the blocks. Repetition does not count: a long text is not a better hit.
 *
 * @param textOf What of a block is searched.
 */
export function searchIndex(document: PathDocument, textOf: (block: Block) => string): SearchIndex {
	const places = new Map<string, Set<Weight>>();
	let bytes = 0;

	add('A', document.title);
	add('B', document.description ?? '');
	for (const step of document.steps) add('C', step.title ?? '');
	for (const step of document.steps) for (const block of step.blocks) add(null, textOf(block));

	const words = [...places.keys()];

	return {
		words,
		heads: [...places]
			.filter(([, weights]) => weights.size > 0)
			.map(([word, weights]) => `'${word}':${[...weights].map(positionOf).join(',')}`)
			.join(' '),
		vocabulary: words.filter(isVocabulary).sort(),
	};

	function add(weight: Weight | null, text: string): void {
		for (const word of wordsOf(text)) {
			const known = places.get(word);

			if (known && weight) known.add(weight);
			else if (!known && bytes < MAX_BYTES) {
				places.set(word, new Set(weight ? [weight] : []));
				// A letter has at most three bytes of UTF-8 per UTF-16 unit; the entry itself has some, too.
				bytes += word.length * 3 + 16;
			}
		}
	}
}

type Weight = keyof typeof POSITIONS;

const POSITIONS = { A: 1, B: 2, C: 3 } as const;

/** Postgres keeps weights with positions, so each weight has one; nothing asks how far apart words are. */
function positionOf(weight: Weight): string {
	return `${POSITIONS[weight]}${weight}`;
}

function isVocabulary(word: string): boolean {
	return word.length >= MIN_VOCABULARY_LENGTH && !/^\p{N}+$/u.test(word);
}
