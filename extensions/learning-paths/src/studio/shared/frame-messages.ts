const en = {
	refresh: 'Refresh',
	failed: 'This could not be loaded.',
	again: 'Try again',
};

const de: typeof en = {
	refresh: 'Aktualisieren',
	failed: 'Das konnte nicht geladen werden.',
	again: 'Noch einmal versuchen',
};

/** What the frame of every panel says; English for languages that we do not have. */
export function messagesFor(language: string): typeof en {
	return language.startsWith('de') ? de : en;
}
