import type { Messages } from './messages-en.ts';

export const de: Messages = {
	heading: 'Wer diesen Pfad hat',
	unsaved: 'Speichern Sie den Pfad zuerst. Dann kann er hier zugewiesen werden.',
	isPublic: 'Dieser Pfad ist öffentlich: Alle können ihn beginnen. Zuweisen setzt ihn auf ihre Liste.',
	isHidden: 'Lernende sehen diesen Pfad noch nicht. Zugewiesene haben ihn, sobald Sie veröffentlichen.',
	find: 'Nach Name oder E-Mail suchen',
	assign: 'Zuweisen',
	import: 'CSV importieren',
	nobodyYet:
		'Noch hat niemand diesen Pfad. Weisen Sie ihn Personen zu oder einer Gruppe: Wer später dazukommt, hat ihn auch.',
	nobodyFound: 'Niemand gefunden.',
	failed: 'Wer diesen Pfad hat, konnte nicht geladen werden.',
	again: 'Noch einmal versuchen',
	count: (count, shown) => (count === 1 ? 'Eine Person hat ihn' : `${shown} Lernende haben ihn`),
	caption: 'Lernende und Gruppen, die diesen Pfad haben',
	previous: 'Vorige Seite',
	next: 'Nächste Seite',
	page: (page, pages) => `Seite ${page} von ${pages}`,
	columns: { who: 'Wer', how: 'Wie', due: 'Fällig', state: 'Stand' },
	members: (count) => (count === 1 ? '1 Mitglied' : `${count} Mitglieder`),
	group: 'Gruppe',
	direct: 'direkt',
	noDate: 'ohne Datum',
	overdue: 'überfällig',
	states: { unstarted: 'Nicht begonnen', started: 'Begonnen', finished: 'Fertig' },
	steps: (finished, total) => `${finished} von ${total} Schritten`,
	edit: (who) => `Datum und Notiz von ${who} ändern`,
	ownDate: (who) => `${who} ein eigenes Datum geben`,
	ownDateText: 'Es geht den Daten der Gruppen vor. Ohne Datum gibt es keine Frist.',
	unassign: 'Zuweisung aufheben',
	unassignWho: (who) => `Zuweisung an ${who} aufheben`,
	unassignTitle: (who) => `Zuweisung an ${who} aufheben?`,
	unassignLearner: 'Er verschwindet von ihrer Liste, ein privater Pfad auch von ihren Geräten.',
	unassignThrough: (groups) =>
		`Der Pfad bleibt ihnen durch ${groups}. Nur eigenes Datum und eigene Notiz fallen weg.`,
	unassignGroup:
		'Er verschwindet von den Listen der Mitglieder, wenn sie ihn nicht auch anders haben, ein privater Pfad auch von ihren Geräten.',
	kept: 'Was getan ist, bleibt erhalten und ist wieder da, wenn der Pfad wieder zugewiesen wird.',
	due: 'Fällig am (kann entfallen)',
	note: 'Notiz für andere Redakteure (kann entfallen)',
	save: 'Speichern',
	cancel: 'Abbrechen',
	done: (added, changed) =>
		[
			added === 1 ? '1 Zuweisung ist neu' : `${added} Zuweisungen sind neu`,
			changed === 1
				? '1 hat ein neues Datum oder eine neue Notiz'
				: changed > 0
					? `${changed} haben ein neues Datum oder eine neue Notiz`
					: null,
		]
			.filter((part) => part !== null)
			.join(', ') + '.',
	unassigned: (who) => `${who} hat diesen Pfad nicht mehr. Was getan ist, bleibt erhalten.`,
	stillAssigned: (who) => `${who} hat diesen Pfad noch, durch eine Gruppe.`,
	drawer: {
		title: 'Diesen Pfad zuweisen',
		find: 'Name, E-Mail oder Gruppe',
		groups: 'Gruppen',
		people: 'Personen',
		has: 'hat ihn schon',
		chosen: 'Gewählt',
		none: 'Noch ist niemand gewählt. Haken Sie unten Personen und Gruppen an.',
		remove: (who) => `${who} doch nicht zuweisen`,
		more: 'Es kann mehr geben. Schreiben Sie mehr vom Namen, um sie zu finden.',
		submit: (count) => (count === 0 ? 'Zuweisen' : `Zuweisen (${count})`),
	},
	csv: {
		title: 'Mitglieder und Zuweisungen importieren',
		how: 'Eine Zeile der Datei nimmt eine Person in eine Gruppe auf oder gibt einer Person oder Gruppe einen Pfad. Nichts geschieht, bevor Sie gesehen haben, was geschehen würde.',
		choose: 'CSV-Datei wählen',
		drop: 'oder hierher ziehen',
		template: 'Vorlage herunterladen',
		working: 'Die Datei wird gelesen …',
		tooLarge: 'Die Datei ist zu groß. Teilen Sie sie.',
		will: 'Das würde geschehen',
		did: 'Das ist geschehen',
		summary: (added, changed, unchanged) => `${added} neu, ${changed} geändert, ${unchanged} wie bisher`,
		newGroups: (names) => `Neue Gruppen: ${names}`,
		wrong: (count) =>
			count === 1
				? 'Eine Zeile ist nicht brauchbar. Nichts wird importiert, bevor sie stimmt.'
				: `${count} Zeilen sind nicht brauchbar. Nichts wird importiert, bevor sie stimmen.`,
		nothing: 'Alles ist schon so: Es gibt nichts zu tun.',
		stale:
			'Inzwischen hat sich etwas geändert. Das würde jetzt geschehen: Sehen Sie noch einmal hin, dann übernehmen.',
		apply: 'Übernehmen',
		applied: 'Importiert.',
		close: 'Schließen',
		columns: { line: 'Zeile', who: 'Wer', what: 'Was', effect: 'Wirkung', problem: 'Problem' },
		more: (count) => `und ${count} weitere`,
		kinds: { membership: 'kommt in', assignment: 'bekommt', groupAssignment: 'bekommt' },
		by: (day) => `bis ${day}`,
		effects: { added: 'neu', changed: 'geändert', unchanged: 'wie bisher' },
		problems: {
			UNREADABLE: 'Ab hier ist die Datei nicht als CSV lesbar. Prüfen Sie die Anführungszeichen.',
			NO_COLUMNS: 'Die erste Zeile muss die Spalten nennen: mindestens zwei von email, group und path.',
			TOO_MANY: 'Das sind mehr Zeilen, als ein Import nimmt. Teilen Sie die Datei.',
			INCOMPLETE: 'Zwei von email, group und path sind nötig.',
			AMBIGUOUS_ROW: 'Nennen Sie nur zwei von email, group und path.',
			UNKNOWN_EMAIL: 'Niemand hat diese E-Mail-Adresse.',
			UNKNOWN_PATH: 'Kein Lernpfad hat diese ID oder diesen Titel.',
			AMBIGUOUS_PATH: 'Mehrere Lernpfade heißen so. Nehmen Sie die ID.',
			INVALID_DATE: 'Das ist kein Tag. Schreiben Sie ihn als 2030-12-31 oder 31.12.2030.',
			TOO_LONG: 'Das ist zu lang.',
			NOTHING_TO_DATE: 'Eine Mitgliedschaft hat weder Datum noch Notiz: Nennen Sie einen Pfad.',
			REPEATED: 'Eine frühere Zeile sagt dasselbe.',
		},
	},
	template: {
		person: 'person@example.com',
		group: 'Herbstgruppe',
		path: 'Titel des Pfads',
		note: 'Eine Notiz für andere Redakteure',
	},
};
