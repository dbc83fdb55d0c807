import { shallowRef, watchEffect } from 'vue';
import { LOCALES, type Locale } from './locales.ts';
import type { I18n, Language } from './use-i18n.ts';

export async function createI18n(first: Locale, deps: { now: () => number }): Promise<I18n> {
	const language = shallowRef<Language>({ locale: first, messages: await LOCALES[first].load() });

	// Screen readers choose their voice by it, browsers their hyphenation.
	watchEffect(() => {
		document.documentElement.lang = language.value.locale;
	});

	return {
		language,
		now: deps.now,
		async setLocale(locale) {
			language.value = { locale, messages: await LOCALES[locale].load() };
		},
	};
}
