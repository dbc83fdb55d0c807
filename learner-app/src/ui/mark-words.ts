import { wordsOf } from '@learning-paths/contract';

export interface TextPart {
	text: string;
	isHit: boolean;
}

const WORD = /([\p{L}\p{M}\p{N}]+)/u;

/** Cuts a text so that the words that a search was for, or that begin so, can be marked. Together the parts are the text. */
export function markWords(text: string, search: string): TextPart[] {
	const sought = wordsOf(search);

	if (sought.length === 0) return [{ text, isHit: false }];

	return text
		.split(WORD)
		.filter((part) => part !== '')
		.map((part) => {
			const [word = ''] = wordsOf(part);

			return { text: part, isHit: sought.some((one) => word.startsWith(one)) };
		});
}
