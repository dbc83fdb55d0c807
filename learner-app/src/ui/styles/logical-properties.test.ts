import { expect, it } from 'vitest';

/** Right-to-left must not break the layout: sides are named by the direction of reading, never as left and right. */
const styles = import.meta.glob<string>(['../../**/*.vue', '../../**/*.css'], {
	eager: true,
	query: '?raw',
	import: 'default',
});

const PHYSICAL = [
	/(?<![\w-])(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)\b/,
	/(?<![\w-])(?:left|right|top|bottom|width|height|(?:min|max)-(?:width|height))\s*:/,
	/(?:text-align|float|clear)\s*:\s*(?:left|right)\b/,
	/border-(?:top|bottom)-(?:left|right)-radius/,
];

it.each(Object.entries(styles))('%s says start and end, not left and right', (_name, text) => {
	const css = text.startsWith('<') ? [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].join('') : text;
	// What is asked of the screen has no logical name: `@media (max-width: …)`.
	const declarations = css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/@(?:media|container)[^{]*/g, '');

	expect(PHYSICAL.flatMap((rule) => rule.exec(declarations)?.[0] ?? [])).toEqual([]);
});
