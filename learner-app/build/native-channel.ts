import type { Plugin } from 'vite';

/** The ways of `broadcast-channel`, which RxDB brings along, for browsers that have no BroadcastChannel of their own. */
const SUBSTITUTE = /broadcast-channel\/dist\/esbrowser\/methods\/(indexed-db|localstorage|simulate)\.js$/;

const NAMES: Record<string, string> = {
	'indexed-db': 'IndexedDBMethod',
	localstorage: 'LocalstorageMethod',
	simulate: 'SimulateMethod',
};

/** Leaves these ways out: every browser that can run the app has the real thing, and they are 3 kB of the first screen. */
export function nativeChannel(): Plugin {
	const left = new Set<string>();

	return {
		name: 'native-channel',
		apply: 'build',
		load: {
			filter: { id: SUBSTITUTE },
			handler(id) {
				const way = SUBSTITUTE.exec(id)?.[1] ?? '';

				left.add(way);

				return `export const ${NAMES[way] ?? ''} = { type: '${way}', canBeUsed: () => false };`;
			},
		},
		buildEnd(error) {
			if (!error && left.size !== Object.keys(NAMES).length) {
				this.error('broadcast-channel is built differently now: see build/native-channel.ts.');
			}
		},
	};
}
