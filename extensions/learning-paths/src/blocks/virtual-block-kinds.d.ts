/** The block kinds of this build: one for every folder beside this file (`block-kinds.plugin.js`). */
declare module 'virtual:block-kinds' {
	const kinds: import('./block-kind.ts').BlockKind[];

	export default kinds;
}
