import type { TextStore } from '../clock/create-clock.ts';

/** `localStorage` under a prefix of ours: the Studio lives on the same origin. Forbidden or full, it forgets. */
export function localTextStore(storage: Storage | undefined): TextStore {
	const key = (name: string) => `learning:${name}`;

	return {
		get(name) {
			try {
				return storage?.getItem(key(name)) ?? null;
			} catch {
				return null;
			}
		},
		set(name, value) {
			try {
				if (value === null) storage?.removeItem(key(name));
				else storage?.setItem(key(name), value);
			} catch {
				// What is lost here is asked for again, or told by the server.
			}
		},
	};
}
