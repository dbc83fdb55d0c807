import { excerpt } from './excerpt.ts';

/**
 * What other programs than plain Markdown give a meaning to, and what learners would see as the signs it is written
 * with: boxes (`:::tip`, `!!! note`, `[!NOTE]`), templates (`{% … %}`, `{{ … }}`), and images whose address has spaces.
 */
export function specialMarkup(paragraph: string): string[] {
	return paragraph
		.split('\n')
		.filter((line) => SIGNS.some((sign) => sign.test(line)))
		.map(excerpt);
}

/**
 * A row of openings or of spaces must not be gone through once for each of them. So what has been opened ends at the next
 * opening, and no two patterns for spaces stand side by side.
 */
const SIGNS = [
	/^\s*:{3,}\s*(\{\s*)?[\w-]/,
	/^\s*(!!!|\?\?\?)\+?\s+\w/,
	/^\s*(>\s*)?\[![A-Za-z]+\]/,
	/\{%((?!\{%).)*%\}/,
	/\{\{((?!\{\{).)*\}\}/,
	/!\[((?!!\[)[^\]\n])*\]\([^()\s<>]+ [^"'()\n]*\)/,
];
