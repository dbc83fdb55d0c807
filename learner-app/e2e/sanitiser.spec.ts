import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'vite';

/** What would act, or look like something else than a text, if it came through. Markdown never lets it come this far. */
const HOSTILE_HTML = [
	'<script>window.hit = 1</script>',
	'<img src="x" onerror="window.hit = 1">',
	'<svg onload="window.hit = 1"><a xlink:href="javascript:hit">x</a></svg>',
	'<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hit=1&gt;"></table></math>',
	'<iframe srcdoc="<script>parent.hit = 1</script>"></iframe>',
	'<a href="javascript:hit" onclick="hit">a link</a><a href="java\nscript:hit">another</a>',
	'<p style="position: fixed" id="app" name="cookie" data-x="1" aria-hidden="true">styled</p>',
	'<style>body { display: none }</style><link rel="stylesheet" href="x"><base href="https://example.com">',
	'<form action="https://example.com"><input name="password"><button formaction="javascript:hit">x</button></form>',
	'<template><script>window.hit = 1</script></template><noscript><p title="</noscript><img src=x onerror=hit>">',
	'<video src="x" onloadstart="window.hit = 1"></video><object data="x"></object><embed src="x">',
	'<x-y onfocus="hit" autofocus tabindex="1">x</x-y>',
];

/** As text, two ways of reading a page could differ, and hide it in the difference. */
const GENTLE_HTML =
	'<h2>One</h2>\n<p>A <em>b</em> <strong>c</strong> <s>d</s> <a href="https://example.org/?a=1&amp;b" title="t">e</a><br>\nf</p>\n' +
	'<ol start="3">\n<li>g</li>\n</ol>\n<pre tabindex="0"><code class="language-sh">h &lt;\n</code></pre>\n<blockquote>\n<p>i</p>\n</blockquote>\n<hr>\n' +
	'<div class="table" tabindex="0"><table><thead><tr><th align="right">j</th></tr></thead><tbody><tr><td>k</td></tr></tbody></table></div>';

/** What browsers may have by this name; null is what this one has. */
const BROWSERS: Record<string, (() => void) | null> = {
	"the browser's own": null,
	'DOMPurify, without one': () => Reflect.deleteProperty(window, 'Sanitizer'),
	'DOMPurify, with the one that Chromium had before': () => {
		Reflect.deleteProperty(Sanitizer.prototype, 'replaceElementWithChildren');
	},
	'DOMPurify, with one that takes other lists': () => {
		class Other {
			constructor() {
				throw new TypeError('Not these lists.');
			}

			replaceElementWithChildren(): boolean {
				return false;
			}
		}

		Object.assign(window, { Sanitizer: Other });
	},
};

for (const [which, without] of Object.entries(BROWSERS)) {
	test(`${which}: nothing of hostile HTML is left that could act, and all of what Markdown makes`, async ({
		page,
	}) => {
		if (without) await page.addInitScript(without);

		await page.goto('about:blank');

		const sanitised = async (html: string): Promise<string> =>
			page.evaluate(
				`${await sanitiser()}; sanitiser.sanitiserReady().then(() => sanitiser.sanitise(${JSON.stringify(html)}))`,
			);

		await page.evaluate(() => {
			const own = Reflect.get(Element.prototype, 'setHTML') as (...given: unknown[]) => void;

			Object.assign(Element.prototype, {
				setHTML(this: Element, ...given: unknown[]) {
					document.documentElement.dataset['sanitised'] = 'by the browser';
					own.apply(this, given);
				},
			});
		});
		expect(await sanitised(GENTLE_HTML)).toBe(GENTLE_HTML);
		expect(await page.locator('html').getAttribute('data-sanitised')).toBe(without ? null : 'by the browser');

		for (const html of HOSTILE_HTML) {
			const left = await page.evaluate(
				(safe) => {
					document.body.innerHTML = safe;

					return [...document.body.querySelectorAll('*')].map(
						(element) =>
							`${element.localName} ${[...element.attributes].map(({ name, value }) => `${name}=${value}`).join(' ')}`,
					);
				},
				await sanitised(html),
			);

			for (const element of left) {
				expect(element).toMatch(/^(p|a|table|tbody|tr|td) (tabindex=1)?$/);
			}
		}

		expect(await page.evaluate(() => Reflect.get(window, 'hit') as unknown)).toBeUndefined();
	});
}

let bundled: Promise<string> | null = null;

/** The app's own module, for a page that is not the app. */
function sanitiser(): Promise<string> {
	bundled ??= build({
		configFile: false,
		logLevel: 'silent',
		build: {
			write: false,
			lib: {
				entry: join(import.meta.dirname, '../src/blocks/text/sanitise.ts'),
				formats: ['iife'],
				name: 'sanitiser',
			},
		},
	}).then((built) => {
		const [output] = Array.isArray(built) ? built : [built];

		if (!('output' in output)) throw new Error('Nothing was built.');

		return output.output[0].code;
	});

	return bundled;
}
