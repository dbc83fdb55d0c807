import { LIMITS } from '@learning-paths/contract';
import { ref, type Ref, watch } from 'vue';

/** Long enough for a word, short enough not to be noticed. */
const TYPING_MS = 300;

/** What is typed into a search field, once the typing pauses. @param words The Studio's input says null when it is emptied. */
export function useSettledWords(words: Ref<string | null>): Ref<string> {
	const settled = ref('');
	let typing: ReturnType<typeof setTimeout> | undefined;

	watch(words, (typed) => {
		clearTimeout(typing);
		typing = setTimeout(() => {
			settled.value = (typed ?? '').slice(0, LIMITS.search);
		}, TYPING_MS);
	});

	return settled;
}
