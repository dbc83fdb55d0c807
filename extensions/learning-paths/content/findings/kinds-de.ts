import type { kindsEn } from './kinds-en.ts';

/** What findings of one kind have in common, in German. */
export const kindsDe: typeof kindsEn = {
	frontMatterBroken: 'Seitenkopf ungültig und für Text gehalten',
	frontMatterUnknown: 'Angabe im Seitenkopf ohne Bedeutung hier',
	visibilityUnknown: '„visibility“ weder public noch private',
	requiredUnknown: '„required“ weder true noch false',
	coverMissing: 'Titelbild, das es nicht gibt',
	descriptionRest: 'Text der Startseite, der nicht zur Beschreibung gehört',
	descriptionImage: 'Bild, das eine Beschreibung nicht zeigen kann',
	imageOutside: 'Bild außerhalb des Ordners',
	imageMissing: 'Bild, das fehlt',
	imageType: 'Bild von einer Art, die nicht gezeigt wird',
	imageInText: 'Bild mitten im Text',
	imageUnreadable: 'Zeichnung, die nicht lesbar ist',
	linkBroken: 'Link, der ins Leere führen wird',
	html: 'HTML, das als Text stehen bleibt',
	comment: 'Kommentar, ausgelassen',
	markup: 'besondere Auszeichnung, die als Text stehen bleibt',
	blockUnknown: 'Baustein einer Art, die es hier nicht gibt',
	fieldUnknown: 'Feld, das Bausteine hier nicht haben',
	partTitle: 'Titel eines Teils: ein Pfad hat keine Teile',
	notListed: 'Seite, die nicht im Inhaltsverzeichnis steht',
	notAStep: 'Seite, die kein Schritt ist',
	unused: 'Datei, die keine Seite zeigt',
	symbolicLink: 'symbolischer Link, dem nicht gefolgt wird',
};
