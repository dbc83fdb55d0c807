import type { ProfilePath, StepState } from '@learning-paths/contract';

const en = {
	columns: { path: 'Path', how: 'How', due: 'Due', state: 'State' },
	/** Only admins may open it. */
	user: 'Open the user account',
	direct: 'directly',
	self: 'found it themselves',
	noDate: 'no date',
	none: 'This person has no path yet. Open a path to assign it, or put them into a group.',
	failed: 'The paths of this person could not be loaded.',
	again: 'Try again',
	states: { unstarted: 'Not started', started: 'Started', finished: 'Finished' } satisfies Record<
		StepState,
		string
	>,
	statuses: {
		draft: 'not before learners',
		published: '',
		archived: 'archived',
	} satisfies Record<ProfilePath['status'], string>,
	steps: (finished: number, total: number) => `${finished} of ${total} steps`,
	progress: (title: string) => `Progress on ${title}, step by step`,
	count: (count: number, shown: string) => (count === 1 ? '1 path' : `${shown} paths`),
	caption: 'Paths of this person',
	previous: 'Previous page',
	next: 'Next page',
	page: (page: number, pages: number) => `Page ${page} of ${pages}`,
};

export type Messages = typeof en;

const de: Messages = {
	columns: { path: 'Pfad', how: 'Wie', due: 'Fällig', state: 'Stand' },
	user: 'Nutzerkonto öffnen',
	direct: 'direkt',
	self: 'selbst gefunden',
	noDate: 'ohne Datum',
	none: 'Diese Person hat noch keinen Pfad. Öffnen Sie einen Pfad, um ihn zuzuweisen, oder nehmen Sie sie in eine Gruppe auf.',
	failed: 'Die Pfade dieser Person konnten nicht geladen werden.',
	again: 'Noch einmal versuchen',
	states: { unstarted: 'Nicht begonnen', started: 'Begonnen', finished: 'Fertig' },
	statuses: { draft: 'für Lernende nicht zu sehen', published: '', archived: 'archiviert' },
	steps: (finished, total) => `${finished} von ${total} Schritten`,
	progress: (title) => `Fortschritt in ${title}, Schritt für Schritt`,
	count: (count, shown) => (count === 1 ? '1 Pfad' : `${shown} Pfade`),
	caption: 'Pfade dieser Person',
	previous: 'Vorige Seite',
	next: 'Nächste Seite',
	page: (page, pages) => `Seite ${page} von ${pages}`,
};

/** The words for a language of the Studio; English for those that we do not have. */
export function messagesFor(language: string): Messages {
	return language.startsWith('de') ? de : en;
}
