import type { PartMessages } from '../../i18n/use-i18n.ts';

/** What is said on the account page when a change went half the way. */
export const messages: PartMessages<'signInAgain'> = {
	en: { signInAgain: 'Your password is changed. Sign in again with the new one to send your work.' },
	de: {
		signInAgain: 'Dein Passwort ist geändert. Melde dich mit dem neuen wieder an, um deine Arbeit zu senden.',
	},
};
