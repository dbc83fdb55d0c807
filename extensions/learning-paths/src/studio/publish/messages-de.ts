import type { Messages } from './messages-en.ts';

export const de: Messages = {
	never: 'Noch nie veröffentlicht. Lernende sehen diesen Pfad noch nicht.',
	hidden: (revision) => `Verborgen. Lernende sehen Revision ${revision} nicht.`,
	archived: 'Archiviert. Lernende sehen diesen Pfad nicht.',
	live: (revision) => `Lernende sehen Revision ${revision}.`,
	unchanged: 'Sie entspricht dem, was hier steht.',
	changes: 'Veröffentlichen würde ändern',
	first: 'Veröffentlichen würde Lernenden zeigen',
	learners: (started, finished) =>
		started + finished === 0
			? 'Noch niemand hat ihn begonnen.'
			: `${started} mittendrin, ${finished} fertig. Niemand verliert, was getan ist.`,
	onRemoved: (count) => `${count} arbeiteten zuletzt an einem Schritt, den Sie entfernt haben.`,
	newForFinished: (finished, added) =>
		`${finished} fertige Lernende sehen ${added} ${added === 1 ? 'neuen Schritt' : 'neue Schritte'}.`,
	review: 'Vorher einen Blick wert',
	unsaved: 'Es gibt ungespeicherte Änderungen. Zuerst speichern: Nur Gespeichertes wird veröffentlicht.',
	stale: (time) =>
		`Jemand hat diesen Pfad um ${time} gespeichert, nachdem Sie ihn geöffnet haben. Bitte zuerst neu laden.`,
	reload: 'Neu laden',
	staleDraft:
		'Der Pfad wurde inzwischen geändert. So steht er jetzt: Sehen Sie noch einmal hin, dann weiter.',
	note: 'Was ist neu? Eine Notiz für andere Redakteure',
	minor: 'Kleine Änderung',
	publish: 'Veröffentlichen',
	hide: 'Vor Lernenden verbergen',
	hideTitle: 'Diesen Pfad vor Lernenden verbergen?',
	hideText:
		'Er verlässt ihre Geräte beim nächsten Kontakt. Was sie getan haben, bleibt und ist wieder da, wenn Sie ihn zeigen.',
	show: 'Lernenden wieder zeigen',
	refresh: 'Noch einmal nachsehen',
	history: (count) => `Verlauf (${count})`,
	current: 'aktuell',
	isMinor: 'klein',
	someone: 'jemand, den es nicht mehr gibt',
	restore: 'Wiederherstellen',
	restoreTitle: (revision) => `Den Entwurf wieder zu Revision ${revision} machen?`,
	restoreText:
		'Der Entwurf wird durch das ersetzt, was damals veröffentlicht wurde. Lernende sehen davon nichts, bis Sie veröffentlichen.',
	missing: (count) =>
		`Wiederhergestellt; ${count} ${count === 1 ? 'Bild oder Baustein fehlt' : 'Bilder oder Bausteine fehlen'}, weil die Datei gelöscht wurde.`,
	export: 'Als Markdown herunterladen',
	exportHow: 'Eine Zip-Datei des gespeicherten Entwurfs: seine Seiten und Bilder',
	leftOut: (count) =>
		`${count} ${count === 1 ? 'Baustein fehlt' : 'Bausteine fehlen'} darin: Ihre Art ist nicht mehr installiert.`,
	cancel: 'Abbrechen',
	untitled: 'Schritt ohne Titel',
	kinds: {
		added: 'neuer Schritt',
		removed: 'entfernt',
		renamed: 'umbenannt',
		reordered: 'verschoben',
		required: 'jetzt Pflicht',
		optional: 'jetzt freiwillig',
		changed: 'Inhalt geändert',
		path: 'Titel, Beschreibung oder Titelbild',
	},
	hints: {
		alt: 'Ein Bild hat keinen Alternativtext: Wer es nicht sieht, dem fehlt es.',
		captionAsAlt:
			'Ein Bild hat keinen eigenen Alternativtext: Vorgelesen wird die Bildunterschrift, die vielleicht nicht sagt, was zu sehen ist.',
		captions:
			'Ein Video hat keine Untertitel: Wer es nicht hört oder leise lassen muss, dem fehlt, was gesagt wird.',
		empty: 'hat noch keinen Inhalt.',
		untitled: 'hat keinen Titel.',
		endless: 'Kein Schritt ist Pflicht: Niemand kann diesen Pfad abschließen.',
		stepless: 'Es gibt noch keine Schritte.',
	},
};
