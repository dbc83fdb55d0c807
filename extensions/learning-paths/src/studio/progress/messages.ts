import type { StepState } from '@learning-paths/contract';

const en = {
	summary: (finished: number, total: number) => `${finished} of ${total} steps finished`,
	untitled: 'Untitled step',
	gone: 'A step that is no longer part of the path',
	optional: 'optional',
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
	states: { unstarted: 'Nicht begonnen', started: 'Begonnen', finished: 'Fertig' },
};

/** The words for a language of the Studio; English for those that we do not have. */
export function messagesFor(language: string): typeof en {
	return language.startsWith('de') ? de : en;
}
