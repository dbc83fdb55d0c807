import type { en } from './en.ts';

/** What findings say, in German. */
export const de: typeof en = {
	frontMatterBroken: () => 'der Kopf der Seite (Front Matter) ist ungültig und wurde für Text gehalten',
	frontMatterUnknown: (key) => `„${key}“ im Kopf der Seite hat hier keine Bedeutung`,
	visibilityUnknown: () => '„visibility“ ist weder public noch private',
	requiredUnknown: () => '„required“ ist weder true noch false',
	coverMissing: (name) => `das Titelbild ${name} gibt es nicht`,
	descriptionRest: (words) => `gehört nicht zur Beschreibung: ${words} …`,
	descriptionImage: (file) => `eine Beschreibung kann das Bild ${file} nicht zeigen`,
	imageOutside: (url) => `das Bild ${url} liegt außerhalb des Ordners`,
	imageMissing: (url) => `das Bild ${url} fehlt`,
	imageType: (url) => `das Bild ${url} ist von einer Art, die nicht gezeigt wird`,
	imageInText: (url) => `das Bild ${url} steht mitten im Text; es braucht eine eigene Zeile`,
	imageUnreadable: (name) =>
		`die Zeichnung ${name} ist nicht lesbar und wurde ausgelassen; bitte als PNG speichern`,
	linkBroken: (url) => `der Link auf ${url} wird ins Leere führen`,
	html: (words) => `HTML bleibt als Text stehen: ${words}`,
	comment: (words) => `ein Kommentar wurde ausgelassen: ${words}`,
	markup: (words) => `besondere Auszeichnung bleibt als Text stehen: ${words}`,
	blockUnknown: (kind) => `Bausteine der Art „${kind}“ gibt es hier nicht; er bleibt als Text stehen`,
	fieldUnknown: (name) => `Bausteine haben hier kein Feld „${name}“; es wurde ausgelassen`,
	partTitle: (title) => `ein Pfad hat keine Teile: „${title}“`,
	notListed: () => 'steht nicht im Inhaltsverzeichnis',
	notAStep: () => 'kein Schritt',
	unused: () => 'keine Seite zeigt es',
	symbolicLink: () => 'einem symbolischen Link wird nicht gefolgt',
};
