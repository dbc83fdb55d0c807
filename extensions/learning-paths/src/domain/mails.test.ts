import { expect, test } from 'vitest';
import { linkMail } from './mails.ts';

const LINK = 'https://learn.example.org/app/new-password?token=a.b.c';

test.each([
	[null, 'A new password'],
	['en-GB', 'A new password'],
	['de', 'Ein neues Passwort'],
	['de-AT', 'Ein neues Passwort'],
	['del', 'A new password'],
])('a mail to someone whose language is %s has the subject “%s”', (locale, subject) => {
	expect(linkMail('password', { name: null, locale }, LINK).subject).toBe(subject);
});

test.each(['verification', 'password'] as const)(
	'the link of a mail for %s has a line of its own',
	(purpose) => {
		for (const locale of ['en', 'de']) {
			const { text } = linkMail(purpose, { name: 'Ada', locale }, LINK);

			expect(text.split('\n')).toContain(LINK);
			expect(text).toContain('Ada');
		}
	},
);
