import { blockKinds } from './block-kinds.plugin.js';

/** Sharp is native and cannot be bundled. It is among what Directus depends on, and asked for only when an import has a drawing. */
const nativeModules = {
	name: 'native-modules',
	/** @param {string} id */
	resolveId: (id) => (id === 'sharp' ? { id, external: true } : undefined),
};

export default { plugins: [nativeModules, blockKinds()] };
