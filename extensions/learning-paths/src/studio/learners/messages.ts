import type { StepState } from '@learning-paths/contract';

const en = {
	path: 'Path',
	noPaths: 'No path has been published yet.',
	find: 'Find by name or e-mail',
	filter: 'State',
	everyone: 'Everyone',
	stuck: (days: number) => `Stuck for ${days} days`,
	states: { unstarted: 'Not started', started: 'Started', finished: 'Finished' } satisfies Record<
		StepState,
		string
	>,
	name: 'Name',
	steps: 'Steps',
	worked: 'Last worked',
	open: 'On an open step for',
	finished: 'Finished',
	csv: (name: string) => `All paths of ${name} as CSV`,
	nobody: 'Nobody is found.',
	nobodyYet: 'Nobody has this path yet, and nobody has worked on it.',
	count: (count: number, shown: string) => (count === 1 ? '1 learner' : `${shown} learners`),
	caption: 'Learners of the path',
	previous: 'Previous page',
	next: 'Next page',
	page: (page: number, pages: number) => `Page ${page} of ${pages}`,
};

const de: typeof en = {
	path: 'Pfad',
	noPaths: 'Noch ist kein Pfad veröffentlicht.',
	find: 'Nach Name oder E-Mail suchen',
	filter: 'Stand',
	everyone: 'Alle',
	stuck: (days) => `Hängen seit ${days} Tagen fest`,
	states: { unstarted: 'Nicht begonnen', started: 'Begonnen', finished: 'Fertig' },
	name: 'Name',
	steps: 'Schritte',
	worked: 'Zuletzt gearbeitet',
	open: 'An einem offenen Schritt seit',
	finished: 'Fertig am',
	csv: (name) => `Alle Pfade von ${name} als CSV`,
	nobody: 'Niemand gefunden.',
	nobodyYet: 'Noch hat niemand diesen Pfad, und niemand hat daran gearbeitet.',
	count: (count, shown) => (count === 1 ? 'Eine Person' : `${shown} Lernende`),
	caption: 'Lernende des Pfads',
	previous: 'Vorige Seite',
	next: 'Nächste Seite',
	page: (page, pages) => `Seite ${page} von ${pages}`,
};

export type Messages = typeof en;

/** The panel's words for a language of the Studio; English for those that we do not have. */
export function messagesFor(language: string): Messages {
	return language.startsWith('de') ? de : en;
}
