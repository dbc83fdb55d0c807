import { type InjectionKey, type ShallowRef, inject } from 'vue';
import { dayDistance } from './day-distance.ts';
import { formatAgo, formatBytes, formatDate, formatDay } from './formats.ts';
import { regionOf } from './region-of.ts';
import type { Locale, MessageKey, Messages } from './locales.ts';
import { type Message, type MessageValues, translate } from './translate.ts';

/** The language in use. Replaced as a whole, so that a screen never mixes two. */
export interface Language {
	locale: Locale;
	messages: Messages;
}

export interface I18n {
	language: Readonly<ShallowRef<Language>>;
	setLocale: (locale: Locale) => Promise<void>;
	/** The server's time, once it is followed: relative times are told by it, and follow it. */
	now: () => number;
	/** Tells times by this clock from now on. */
	followClock: (now: () => number) => void;
}

export const i18nKey: InjectionKey<I18n> = Symbol('i18n');

/** Words, dates and sizes in the learner's language. Whatever a template calls follows a change of language. */
export function useI18n() {
	const i18n = inject(i18nKey);

	if (!i18n) throw new Error('i18n is not provided');

	const { language, setLocale, now } = i18n;
	const locale = () => language.value.locale;
	const region = () => regionOf(locale(), navigator.languages);
	const t = (key: MessageKey, values?: MessageValues) =>
		translate(language.value.messages[key], locale(), values);

	return {
		t,
		language,
		setLocale,
		date: (time: number) => formatDate(time, region()),
		ago: (time: number) => formatAgo(time, now(), region()) ?? t('time.justNow'),
		bytes: (size: number) => formatBytes(size, region()),
		/** "Due in 3 days, 5 May". */
		due: (day: string) => {
			const days = dayDistance(day, now());

			if (days === 0) return t('path.due.today');

			return t(days > 0 ? 'path.due.in' : 'path.due.over', {
				count: Math.abs(days),
				date: formatDay(day, now(), region()),
			});
		},
		isOverdue: (day: string) => dayDistance(day, now()) < 0,
	};
}

/** The words of one part of the app, in every language and with the same keys in each. */
export type PartMessages<Key extends string> = Record<Locale, Record<Key, Message>>;

/** Words that are kept beside the part that says them, and loaded with it instead of with the first screen. */
export function useMessages<Key extends string>(messages: PartMessages<Key>) {
	const { language } = useI18n();

	return (key: Key, values?: MessageValues) =>
		translate(messages[language.value.locale][key], language.value.locale, values);
}
