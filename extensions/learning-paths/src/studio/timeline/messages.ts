const en = {
	path: 'Path',
	noPaths: 'No path has been published yet.',
	period: 'By',
	periods: { day: 'Days', week: 'Weeks', month: 'Months' },
	from: 'From',
	active: 'Active',
	activeNote: 'Learners who started or finished a step',
	started: 'Began',
	startedNote: 'Learners who began the path, starting over included',
	finished: 'Finished',
	finishedNote: 'Completions of the path',
	chart: (by: string) => `Learners who began, worked on and finished the path: ${by}`,
	table: 'As a table',
	nothing: 'Nobody has worked on this path in this time.',
};

const de: typeof en = {
	path: 'Pfad',
	noPaths: 'Noch ist kein Pfad veröffentlicht.',
	period: 'Nach',
	periods: { day: 'Tagen', week: 'Wochen', month: 'Monaten' },
	from: 'Ab',
	active: 'Aktiv',
	activeNote: 'Lernende, die einen Schritt begonnen oder beendet haben',
	started: 'Begonnen',
	startedNote: 'Lernende, die den Pfad begonnen haben, auch von vorn',
	finished: 'Fertig',
	finishedNote: 'Abschlüsse des Pfads',
	chart: (by) => `Lernende, die den Pfad begonnen, bearbeitet und abgeschlossen haben, nach ${by}`,
	table: 'Als Tabelle',
	nothing: 'In dieser Zeit hat niemand an diesem Pfad gearbeitet.',
};

export type Messages = typeof en;

/** The panel's words for a language of the Studio; English for those that we do not have. */
export function messagesFor(language: string): Messages {
	return language.startsWith('de') ? de : en;
}
