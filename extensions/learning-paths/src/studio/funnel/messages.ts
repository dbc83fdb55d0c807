const en = {
	path: 'Path',
	noPaths: 'No path has been published yet.',
	steps: 'Steps of the published revision',
	step: 'Step',
	finished: 'Finished',
	started: 'In it',
	stuck: (days: number) => `Stuck > ${days} d`,
	stuckNote: (days: number) => `Started more than ${days} days ago and not finished`,
	median: 'Median time',
	optional: 'optional',
	untitled: 'Untitled step',
	learners: 'Learners',
	inTheMiddle: 'in the middle',
	done: 'finished the path',
	csv: 'All learners as CSV',
};

const de: typeof en = {
	path: 'Pfad',
	noPaths: 'Noch ist kein Pfad veröffentlicht.',
	steps: 'Schritte der veröffentlichten Revision',
	step: 'Schritt',
	finished: 'Fertig',
	started: 'Dabei',
	stuck: (days) => `Hängen > ${days} T`,
	stuckNote: (days) => `Vor mehr als ${days} Tagen begonnen und nicht fertig`,
	median: 'Mediandauer',
	optional: 'freiwillig',
	untitled: 'Schritt ohne Titel',
	learners: 'Lernende',
	inTheMiddle: 'mittendrin',
	done: 'mit dem Pfad fertig',
	csv: 'Alle Lernenden als CSV',
};

export type Messages = typeof en;

/** The panel's words for a language of the Studio; English for those that we do not have. */
export function messagesFor(language: string): Messages {
	return language.startsWith('de') ? de : en;
}
