import { type InjectionKey, type ShallowRef, inject, nextTick, shallowRef } from 'vue';

/** The one polite voice for screen readers. */
export interface Announcer {
	text: Readonly<ShallowRef<string>>;
	say: (text: string) => void;
}

export const announcerKey: InjectionKey<Announcer> = Symbol('announcer');

/** Long enough for a screen reader to take the words up before others stand in their place. */
const STANDS_MS = 500;

/** What is said while something is being said waits: signing in says so, and at the same moment what came along. */
export function createAnnouncer(): Announcer {
	const text = shallowRef('');
	const waiting: string[] = [];
	let isSaying = false;

	function sayNext(): void {
		const words = waiting.shift();

		isSaying = words !== undefined;
		if (words === undefined) return;

		// The same words twice are a change only when something else stood in between.
		text.value = '';
		void nextTick(() => {
			text.value = words;
			setTimeout(sayNext, STANDS_MS);
		});
	}

	return {
		text,
		say(words) {
			waiting.push(words);
			if (!isSaying) sayNext();
		},
	};
}

/** Says something to whoever does not see the screen. */
export function useAnnounce(): (text: string) => void {
	return inject(announcerKey, undefined)?.say ?? (() => undefined);
}
