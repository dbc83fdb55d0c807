import { expect, it } from 'vitest';

/**
 * There is one polite live region, which stands from the start. Others come onto the screen together with their words, which many
 * screen readers pass over, and two that change at once interrupt one another. Parts that have something to say announce it.
 */
const components = import.meta.glob<string>('../../**/*.vue', {
	eager: true,
	query: '?raw',
	import: 'default',
});

it('has one polite live region', () => {
	const voices = Object.entries(components).filter(([, text]) =>
		/role="(?:status|log)"|aria-live|<output/.test(text),
	);

	expect(voices.map(([name]) => name)).toEqual(['../app.vue']);
});
