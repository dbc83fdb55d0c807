import type { PartMessages } from '../../i18n/use-i18n.ts';

/** What a tab says when it has followed another one. */
export const followedMessages: PartMessages<'signedIn' | 'signedOut' | 'unsent' | 'read'> = {
	en: {
		signedIn: '{name} has signed in in another tab, so this tab shows their account now.',
		signedOut: 'Somebody has signed out in another tab, so this tab is signed out, too.',
		unsent: 'Work that was not sent yet stays on this device, for the next sign-in of whoever did it.',
		read: 'All right',
	},
	de: {
		signedIn: '{name} hat sich in einem anderen Tab angemeldet, deshalb zeigt dieser Tab jetzt dieses Konto.',
		signedOut: 'In einem anderen Tab hat sich jemand abgemeldet, deshalb ist auch dieser Tab abgemeldet.',
		unsent:
			'Was noch nicht gesendet war, bleibt auf diesem Gerät, bis sich wieder anmeldet, wer es gemacht hat.',
		read: 'In Ordnung',
	},
};
