import type { PartMessages } from '../../i18n/use-i18n.ts';

/** What is said when work that was done without an account has come along into one. */
export const adoptedMessages: PartMessages<'adopted' | 'read'> = {
	en: {
		adopted: {
			one: 'Your progress on {count} path came along.',
			other: 'Your progress on {count} paths came along.',
		},
		read: 'All right',
	},
	de: {
		adopted: {
			one: 'Dein Fortschritt auf {count} Pfad ist mitgekommen.',
			other: 'Dein Fortschritt auf {count} Pfaden ist mitgekommen.',
		},
		read: 'In Ordnung',
	},
};
