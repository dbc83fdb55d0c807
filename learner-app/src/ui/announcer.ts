import { type InjectionKey, type ShallowRef, inject, nextTick, shallowRef } from 'vue';

/** The one polite voice for screen readers. */
export interface Announcer {
	text: Readonly<ShallowRef<string>>;
	say: (text: string) => void;
}

export const announcerKey: InjectionKey<Announcer> = Symbol('announcer');

export function createAnnouncer(): Announcer {
	const text = shallowRef('');

	return {
		text,
		say(next) {
			// The same words twice are a change only when something else stood in between.
			text.value = '';
			void nextTick(() => {
				text.value = next;
			});
		},
	};
}

/** Says something to whoever does not see the screen. */
export function useAnnounce(): (text: string) => void {
	return inject(announcerKey, undefined)?.say ?? (() => undefined);
}
