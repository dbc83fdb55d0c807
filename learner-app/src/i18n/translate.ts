import { keptFormatter } from './kept-formatter.ts';

const plurals = keptFormatter(Intl.PluralRules);

/** A text, or one per plural form of `count`. `zero` is for languages whose grammar has no form of its own for nothing. */
export type Message = string | { zero?: string; one?: string; few?: string; many?: string; other: string };

export type MessageValues = Record<string, string | number>;

/** Fills a message in. Values that the message does not name are ignored; a name without a value stays as it is. */
export function translate(message: Message, locale: string, values: MessageValues = {}): string {
	return pickForm(message, locale, Number(values['count'] ?? 0)).replaceAll(
		/\{(\w+)\}/g,
		(name, key: string) => String(values[key] ?? name),
	);
}

function pickForm(message: Message, locale: string, count: number): string {
	if (typeof message === 'string') return message;
	if (count === 0 && message.zero !== undefined) return message.zero;

	const form = plurals(locale).select(count);

	return (form === 'two' ? undefined : message[form]) ?? message.other;
}
