import type { PartMessages } from '../../i18n/use-i18n.ts';

/** What is said of a path that cannot be fetched now, and may be later. */
export const wishMessages: PartMessages<'wish' | 'wished' | 'takeBack' | 'takenBack' | 'notKept'> = {
	en: {
		wish: 'Fetch it when I am online',
		wished: 'It will be fetched as soon as there is a network.',
		takeBack: 'Do not fetch it',
		takenBack: 'It will not be fetched.',
		notKept: 'This path cannot be kept just now.',
	},
	de: {
		wish: 'Laden, sobald ich online bin',
		wished: 'Er wird geladen, sobald es ein Netz gibt.',
		takeBack: 'Doch nicht laden',
		takenBack: 'Er wird nicht geladen.',
		notKept: 'Dieser Pfad lässt sich gerade nicht behalten.',
	},
};
