import type { Plugin } from 'vite';

/** Tells V8 that nearly all functions of a file are called as soon as it is loaded. */
const HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * Has the browser compile these parts whole, on a thread of its own, while they load. Left to itself it compiles each function
 * when it is first called, on the main thread: about two thousand before a step can be read. What it keeps of that from visit to
 * visit, Chromium does not use for modules that come from a service worker.
 *
 * @param parts Names of the parts that run before the first screen or step is there. For others it would be a waste.
 */
export function compileAhead(parts: RegExp): Plugin {
	return {
		name: 'compile-ahead',
		apply: 'build',
		// After everyone who puts something in front: the hint counts in the first line alone.
		generateBundle: {
			order: 'post',
			handler(_options, bundle) {
				const chosen = Object.values(bundle).filter((file) => file.type === 'chunk' && parts.test(file.name));

				if (chosen.length === 0) this.error(`No part is named like ${String(parts)}`);

				for (const file of chosen) if (file.type === 'chunk') file.code = HINT + file.code;
			},
		},
	};
}
