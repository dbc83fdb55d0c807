import { expect, type Page } from '@playwright/test';

/** Nothing ran, and nothing of the page lies beyond the screen. */
export async function isSane(page: Page): Promise<void> {
	const found = await page.evaluate(() => {
		const prose = [...document.querySelectorAll('.prose *')];

		return {
			hit: Reflect.get(window, 'hit') as unknown,
			beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth,
			active: prose
				.filter((element) => element.matches('script, iframe, svg, img, style, form, input, object, embed'))
				.map((element) => element.outerHTML),
			attributes: prose.flatMap((element) =>
				[...element.attributes]
					.filter(
						({ name, value }) =>
							/^on|^style$|^id$/.test(name) || /^\s*(javascript|data|vbscript):/i.test(value),
					)
					.map(({ name, value }) => `${name}=${value}`),
			),
		};
	});

	expect(found, page.url()).toEqual({ hit: undefined, beyond: 0, active: [], attributes: [] });
}

/** Notes what must not happen on a page: a dialog, an error, a violation of the Content-Security-Policy. */
export function watchForTrouble(page: Page): () => string[] {
	const trouble: string[] = [];

	page.on('dialog', (dialog) => {
		trouble.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
	page.on('console', (message) => {
		// An address that answers with an error is a line of the browser's own; what opens an SVG is its own page.
		const isOfBrowser =
			message.text().startsWith('Failed to load resource') ||
			message.location().url.includes('/learning/assets/');

		if (message.type() === 'error' && !isOfBrowser) trouble.push(`console: ${message.text()}`);
	});

	return () => trouble;
}
