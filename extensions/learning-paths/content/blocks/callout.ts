import type { RootContent } from 'mdast';
import { rangeOf } from '../markdown/range-of.ts';
import type { Fields } from '../path-draft.ts';
import type { BlockForm } from './block-form.ts';

/** Something that stands out, as the alerts that GitHub made common: a quotation whose first line is `[!TIP]`. */
export const callout: BlockForm = {
	collection: 'block_callout',

	read(node, { source }) {
		const alert = alertIn(node, source);
		if (alert === null) return null;
		const tone = TONES[alert.name.toLowerCase()];
		return tone === undefined || alert.text === '' ? null : { tone, text: alert.text };
	},

	write({ tone, text, ...others }: Fields) {
		if (typeof tone !== 'string' || typeof text !== 'string' || Object.keys(others).length > 0) return null;
		return [`[!${tone.toUpperCase()}]`, ...text.split('\n')]
			.map((line) => (line === '' ? '>' : `> ${line}`))
			.join('\n');
	},
};

/** GitHub has five tones. What matters most is a warning, whatever its author called it. */
const TONES: Record<string, string> = {
	note: 'note',
	tip: 'tip',
	important: 'warning',
	warning: 'warning',
	caution: 'warning',
};

/** The name and the text of an alert. */
function alertIn(node: RootContent, source: string): { name: string; text: string } | null {
	if (node.type !== 'blockquote') return null;
	const { from, to } = rangeOf(node);
	const [first = '', ...lines] = source
		.slice(from, to)
		.split(/\r?\n/)
		.map((line) => line.replace(/^ {0,3}> ?/, ''));
	const name = /^\[!(\w+)\]\s*$/.exec(first)?.[1];
	return name === undefined ? null : { name, text: lines.join('\n') };
}
