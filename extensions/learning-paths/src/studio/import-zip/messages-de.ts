import type { Messages } from './messages-en.ts';

export const de: Messages = {
	invitation: 'Gibt es den Inhalt schon als Markdown?',
	how: 'Ziehen Sie eine Zip-Datei hierher: ein README mit Titel und Beschreibung, je Schritt eine Seite oder ein Ordner, dazu die Bilder.',
	choose: 'Zip-Datei auswählen',
	working: 'Wird importiert …',
	done: (title, steps) =>
		`„${title}“ ist jetzt ein Entwurf mit ${steps} ${steps === 1 ? 'Schritt' : 'Schritten'}.`,
	whole: 'Alles wurde übernommen.',
	findings: (count) =>
		count === 1
			? 'Eine Sache ist nicht wie in der Zip-Datei:'
			: `${count} Dinge sind nicht wie in der Zip-Datei:`,
	open: 'Entwurf öffnen',
	failures: {
		INVALID_ZIP: 'Diese Zip-Datei ist nicht lesbar. Bitte den Ordner neu packen, ohne Passwort.',
		NOTHING_TO_IMPORT: 'In dieser Zip-Datei ist kein Markdown (*.md).',
		TOO_LARGE:
			'Diese Zip-Datei ist zu groß: höchstens 100 MB, 10.000 Dateien, 1.000 Schritte, 2 MB je Seite und 4 Millionen Zeichen im Ganzen.',
	},
};
