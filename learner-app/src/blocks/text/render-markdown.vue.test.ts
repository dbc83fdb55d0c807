// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import { renderMarkdown } from './render-markdown.ts';
import { sanitiserReady } from './sanitise.ts';

beforeAll(sanitiserReady);

const rendered = (text: string) => {
	const element = document.createElement('div');

	element.innerHTML = renderMarkdown(text);

	return element;
};

describe('renderMarkdown', () => {
	it.each([
		['<script>alert(1)</script>'],
		['<img src=x onerror=alert(1)>'],
		['[click](javascript:alert(1))'],
		['[click](data:text/html;base64,PHNjcmlwdD4=)'],
		['[click](vbscript:x)'],
		['![x](https://elsewhere.example/pixel.png)'],
		['<a href="x" style="position:fixed">x</a>'],
		['<form action="https://elsewhere.example"><input name="password"></form>'],
		['<svg><use href="data:image/svg+xml,x"/></svg>'],
		['"><iframe srcdoc="<script>alert(1)</script>">'],
	])('leaves nothing that could act of %s', (text) => {
		const element = rendered(text);

		expect(element.querySelector('script, img, iframe, form, input, svg, style')).toBeNull();

		for (const node of element.querySelectorAll('*')) {
			for (const { name, value } of node.attributes) {
				expect(name).not.toMatch(/^on|^style$/);
				expect(value).not.toMatch(/^\s*(javascript|data|vbscript):/i);
			}
		}
	});

	it('shows plain text as it is, also where it looks like HTML', () => {
		expect(rendered('1 < 2 & <b>so</b>').textContent.trim()).toBe('1 < 2 & <b>so</b>');
	});

	it.each([
		['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
		['ftp://example.org', 'ftp://example.org'],
		['//example.org', '//example.org'],
		['mailto:ann@example.org', 'mailto:ann@example.org'],
		['ann@example.org', 'mailto:ann@example.org'],
	])('makes a link of %s, also beside one that is written as such', (address, href) => {
		const links = rendered(`[there](https://example.com), (${address}), and so on`).querySelectorAll('a');

		expect([...links].map((link) => link.getAttribute('href'))).toEqual(['https://example.com', href]);
		expect(links[1]?.textContent).toBe(address);
	});

	it.each(['either//or', '1 // 2', 'http://', '@home', 'a @ b', 'example.org', 'e.g.'])(
		'makes no link of %s',
		(text) => {
			expect(rendered(text).querySelector('a')).toBeNull();
			expect(rendered(text).textContent.trim()).toBe(text);
		},
	);

	it('puts headings below the title of the page, without a gap', () => {
		const tags = (text: string) => [...rendered(text).children].map((element) => element.tagName);

		expect(tags('## One\n\n#### Two\n\n## Three')).toEqual(['H2', 'H3', 'H2']);
		expect(tags('# One\n\n## Two')).toEqual(['H2', 'H3']);
		expect(tags('One\n===')).toEqual(['H2']);
		expect(tags([1, 2, 3, 4, 5, 6].map((level) => `${'#'.repeat(level)} ${level}`).join('\n\n'))).toEqual([
			...['H2', 'H3', 'H4', 'H5', 'H6', 'H6'],
		]);
	});

	it('lets a wide table scroll by itself, also by keyboard', () => {
		expect(
			rendered('| a | b |\n| - | - |\n| 1 | 2 |').querySelector('.table[tabindex="0"] > table'),
		).not.toBeNull();
	});

	it.each([
		['fenced', '```sh\nls\n```'],
		['fenced, in no language', '```\nls\n```'],
		['indented', '    ls'],
	])('lets a long line of code scroll by itself, also by keyboard: %s', (_, text) => {
		expect(rendered(text).querySelector('pre[tabindex="0"] > code')?.textContent).toBe('ls\n');
	});

	it('says of each text what is its own, however many were rendered before it', () => {
		const texts = Array.from({ length: 100 }, (_, at) => `Text **${at}**`);
		const once = texts.map((text) => renderMarkdown(text));

		expect(texts.map((text) => renderMarkdown(text))).toEqual(once);
		expect(once[0]).toBe('<p>Text <strong>0</strong></p>\n');
		expect(once[99]).toBe('<p>Text <strong>99</strong></p>\n');
	});

	it('keeps how columns stand without a style, and makes no heading of an empty corner', () => {
		const table = rendered('|   | b |\n| - | -: |\n| 1 | 2 |');

		expect(table.querySelector('thead tr')?.firstElementChild?.tagName).toBe('TD');
		expect(table.querySelector('th')?.textContent).toBe('b');
		expect([...table.querySelectorAll('[align]')].map((cell) => cell.getAttribute('align'))).toEqual([
			'right',
			'right',
		]);
	});
});
