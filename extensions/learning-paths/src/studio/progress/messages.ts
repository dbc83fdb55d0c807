import type { StepState } from '@learning-paths/contract';

const en = {
	summary: (finished: number, total: number) => `${finished} of ${total} steps finished`,
	untitled: 'Untitled step',
	gone: 'A step that is no longer part of the path',
	optional: 'optional',
	reset: 'Let them start over',
	resetTitle: 'Reset the progress of this learner?',
	resetText: 'The path begins again on all their devices. What was done is archived, and completions stay.',
	cancel: 'Cancel',
	failed: 'The steps of the path could not be loaded.',
	again: 'Try again',
	csv: 'All paths of this learner as CSV',
	states: { unstarted: 'Not started', started: 'Started', finished: 'Finished' } satisfies Record<
		StepState,
		string
	>,
};

const de: typeof en = {
	summary: (finished, total) => `${finished} von ${total} Schritten fertig`,
	untitled: 'Schritt ohne Titel',
	gone: 'Ein Schritt, den der Pfad nicht mehr hat',
	optional: 'freiwillig',
	reset: 'Neu beginnen lassen',
	resetTitle: 'Den Fortschritt dieser Person zurücksetzen?',
	resetText:
		'Der Pfad beginnt auf allen ihren Geräten von vorn. Was getan ist, wird archiviert; Abschlüsse bleiben.',
	cancel: 'Abbrechen',
	failed: 'Die Schritte des Pfads konnten nicht geladen werden.',
	again: 'Noch einmal versuchen',
	csv: 'Alle Pfade dieser Person als CSV',
	states: { unstarted: 'Nicht begonnen', started: 'Begonnen', finished: 'Fertig' },
};

/** The words for a language of the Studio; English for those that we do not have. */
export function messagesFor(language: string): typeof en {
	return language.startsWith('de') ? de : en;
}
