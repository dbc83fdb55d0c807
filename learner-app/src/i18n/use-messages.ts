import type { Locale } from './locales.ts';
import { type Message, type MessageValues, translate } from './translate.ts';
import { useI18n } from './use-i18n.ts';

/** The words of one part of the app, in every language and with the same keys in each. */
export type PartMessages<Key extends string> = Record<Locale, Record<Key, Message>>;

/** Words that are kept beside the part that says them, and loaded with it instead of with the first screen. */
export function useMessages<Key extends string>(messages: PartMessages<Key>) {
	const { language } = useI18n();

	return (key: Key, values?: MessageValues) =>
		translate(messages[language.value.locale][key], language.value.locale, values);
}
