import type { PartMessages } from '../../i18n/use-i18n.ts';

type Key =
	| 'forgot'
	| 'text'
	| 'send'
	| 'sent'
	| 'back'
	| 'newTitle'
	| 'change'
	| 'again'
	| 'verified'
	| 'unverified'
	| 'changed'
	| 'notStored';

/** What only those who have lost their way in need to read. */
export const messages: PartMessages<Key> = {
	en: {
		forgot: 'Forgot your password?',
		text: 'We send you a link to choose a new one.',
		send: 'Send link',
		sent: 'If there is an account for {email}, a link is on its way. It is valid for one hour.',
		back: 'Back to sign-in',
		newTitle: 'Choose a new password',
		change: 'Change password',
		again: 'Ask for a new link',
		verified: 'Your address is confirmed. You can sign in now.',
		unverified:
			'This link is broken, used or too old. If you cannot sign in, register again to get a new one.',
		changed: 'Your password is changed. Sign in with the new one.',
		notStored:
			'This did not work: your device could not store what is needed. What you did is still here. Free some space and try again.',
	},
	de: {
		forgot: 'Passwort vergessen?',
		text: 'Wir schicken dir einen Link, mit dem du ein neues wählen kannst.',
		send: 'Link schicken',
		sent: 'Wenn es ein Konto für {email} gibt, ist ein Link unterwegs. Er gilt eine Stunde.',
		back: 'Zurück zur Anmeldung',
		newTitle: 'Neues Passwort wählen',
		change: 'Passwort ändern',
		again: 'Neuen Link anfordern',
		verified: 'Deine Adresse ist bestätigt. Du kannst dich jetzt anmelden.',
		unverified:
			'Dieser Link ist kaputt, verbraucht oder zu alt. Wenn du dich nicht anmelden kannst, leg das Konto noch einmal an und du bekommst einen neuen.',
		changed: 'Dein Passwort ist geändert. Melde dich mit dem neuen an.',
		notStored:
			'Das hat nicht geklappt: Dein Gerät konnte nicht speichern, was dafür nötig ist. Was du gemacht hast, ist noch da. Schaff etwas Platz und versuche es noch einmal.',
	},
};
