import { type ShallowRef, onScopeDispose, shallowRef } from 'vue';

/** Whether a media query holds, for what is not worth making where CSS would hide it. */
export function useMediaQuery(query: string): Readonly<ShallowRef<boolean>> {
	const list = window.matchMedia(query);
	const matches = shallowRef(list.matches);
	const follow = () => {
		matches.value = list.matches;
	};

	list.addEventListener('change', follow);
	onScopeDispose(() => list.removeEventListener('change', follow));

	return matches;
}
