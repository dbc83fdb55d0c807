/** A mail to one person, in plain text. */
export interface Mail {
	subject: string;
	text: string;
}

const ENGLISH = {
	greeting: (name: string | null) => (name ? `Hello ${name},` : 'Hello,'),
	verification: {
		subject: 'Confirm your e-mail address',
		text: 'open this link to finish your registration. It is valid for 7 days.',
		otherwise: 'If you did not register, ignore this message: nothing happens without the link.',
	},
	password: {
		subject: 'A new password',
		text: 'open this link to choose a new password. It is valid for one hour, and once.',
		otherwise: 'If you did not ask for it, ignore this message: your password stays as it is.',
	},
};

const GERMAN: typeof ENGLISH = {
	greeting: (name) => (name ? `Hallo ${name},` : 'Hallo,'),
	verification: {
		subject: 'Bestätige deine E-Mail-Adresse',
		text: 'öffne diesen Link, um deine Anmeldung abzuschließen. Er gilt 7 Tage.',
		otherwise:
			'Falls du dich nicht angemeldet hast, vergiss diese Nachricht: Ohne den Link geschieht nichts.',
	},
	password: {
		subject: 'Ein neues Passwort',
		text: 'öffne diesen Link, um ein neues Passwort zu wählen. Er gilt eine Stunde und nur einmal.',
		otherwise:
			'Falls du nicht darum gebeten hast, vergiss diese Nachricht: Dein Passwort bleibt, wie es ist.',
	},
};

/**
 * The mail with a link that proves an address or lets its owner choose a new password.
 *
 * @param to.locale A language tag, such as `de-AT`; English where it is another language or unknown.
 */
export function linkMail(
	purpose: 'verification' | 'password',
	to: { name: string | null; locale: string | null },
	link: string,
): Mail {
	const words = /^de\b/i.test(to.locale ?? '') ? GERMAN : ENGLISH;
	const { subject, text, otherwise } = words[purpose];

	return { subject, text: [words.greeting(to.name), text, link, otherwise].join('\n\n') };
}
