import { de } from './messages-de.ts';
import { en, type Messages } from './messages-en.ts';

export type { Messages };

/** The panel's words for a language of the Studio, such as `de-DE`; English for those that we do not have. */
export function messagesFor(language: string): Messages {
	return language.startsWith('de') ? de : en;
}
