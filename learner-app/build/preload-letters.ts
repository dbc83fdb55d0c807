import type { Plugin } from 'vite';

/**
 * Has the page ask for its letters at once. Asked for by the first text that is laid out, or by the app, they come after the first screen:
 * it is laid out with substitutes, which the browser has to look for, and once more when they are here.
 *
 * @param file The file of a font that nearly every text needs, by its name.
 */
export function preloadLetters(file: RegExp): Plugin {
	let base = '';

	return {
		name: 'preload-letters',
		apply: 'build',
		configResolved(config) {
			({ base } = config);
		},
		transformIndexHtml: {
			order: 'post',
			handler(_page, { bundle = {} }) {
				const letters = Object.keys(bundle).filter((name) => file.test(name));

				if (letters.length !== 1) throw new Error(`Not one file is named like ${String(file)}.`);

				return letters.map((name) => ({
					tag: 'link',
					attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: base + name },
					injectTo: 'head',
				}));
			},
		},
	};
}
