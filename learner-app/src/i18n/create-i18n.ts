import { shallowRef, watchEffect } from 'vue';
import { LOCALES, type Locale } from './locales.ts';
import { tickingClock } from './ticking-clock.ts';
import type { I18n, Language } from './use-i18n.ts';

/** @param deps.now The time until a better clock is known: the first words are needed before the server's time is. */
export async function createI18n(first: Locale, deps: { now: () => number }): Promise<I18n> {
	const language = shallowRef<Language>({ locale: first, messages: await LOCALES[first].load() });

	const clock = tickingClock(deps.now);

	// Screen readers choose their voice by it, browsers their hyphenation.
	watchEffect(() => {
		document.documentElement.lang = language.value.locale;
	});

	return {
		language,
		now: clock.now,
		followClock: clock.follow,
		async setLocale(locale) {
			language.value = { locale, messages: await LOCALES[locale].load() };
		},
	};
}
