import type { Message } from './translate.ts';
import type en from './en.json';

export type MessageKey = keyof typeof en;
export type Messages = Record<MessageKey, Message>;

export type Locale = 'en' | 'de';

/** Every language the app speaks, by its own name. A new one needs its file here and nothing else. */
export const LOCALES: Record<Locale, { name: string; load: () => Promise<Messages> }> = {
	en: { name: 'English', load: async () => (await import('./en.json')).default },
	de: { name: 'Deutsch', load: async () => (await import('./de.json')).default },
};

/** The first wish that the app can speak; English when it can speak none. */
export function chooseLocale(wishes: readonly (string | null)[]): Locale {
	const languages = wishes.map((wish) => wish?.split('-')[0]?.toLowerCase());

	return languages.find(isLocale) ?? 'en';
}

export function isLocale(language: string | undefined): language is Locale {
	return language !== undefined && Object.hasOwn(LOCALES, language);
}
