import type { TextStore } from '../clock/create-clock.ts';

/**
 * `localStorage` under a prefix of ours: the Studio lives on the same origin. Forbidden or full, it forgets.
 *
 * @param storage Better asked for each time: where the data of sites is blocked, it is the looking at it that throws.
 */
export function localTextStore(storage: Storage | (() => Storage)): TextStore {
	const key = (name: string) => `learning:${name}`;
	const look = () => (typeof storage === 'function' ? storage() : storage);

	return {
		get(name) {
			try {
				return look().getItem(key(name));
			} catch {
				return null;
			}
		},
		set(name, value) {
			try {
				if (value === null) look().removeItem(key(name));
				else look().setItem(key(name), value);
			} catch {
				// What is lost here is asked for again, or told by the server.
			}
		},
	};
}
