import type { Change } from '@learning-paths/contract';

/** The panel's words. The Studio's own message files cannot be extended, so they stand here. */
const MESSAGES = {
	en: {
		saveFirst: 'Save the path first. Then publish it here.',
		unsaved: 'You have unsaved changes: they are not part of what is published. Save first.',
		never: 'Never published. Learners do not see this path yet.',
		hidden: (revision: number) => `Revision ${revision} exists, but the path is hidden from learners.`,
		live: (revision: number) => `Learners see revision ${revision}.`,
		unchanged: 'No changes since then.',
		changes: 'Publishing would change',
		learners: (started: number, finished: number) =>
			`${started} in the middle of it, ${finished} finished. Nobody loses what they have done.`,
		onRemoved: (count: number) => `${count} last worked on a step that you removed.`,
		newForFinished: (finished: number, added: number) =>
			`${finished} who finished will see ${added} new ${added === 1 ? 'step' : 'steps'}.`,
		note: 'Note for other editors',
		minor: 'Minor edit',
		publish: 'Publish',
		published: 'Published',
		untitled: 'Untitled step',
		kinds: {
			added: 'new step',
			removed: 'removed',
			renamed: 'renamed',
			reordered: 'moved',
			required: 'now required',
			optional: 'now optional',
			changed: 'content changed',
			path: 'title, description or cover',
		} satisfies Record<Change['kind'], string>,
	},
	de: {
		saveFirst: 'Speichern Sie den Pfad zuerst. Dann können Sie ihn hier veröffentlichen.',
		unsaved: 'Es gibt ungespeicherte Änderungen: Sie werden nicht mit veröffentlicht. Zuerst speichern.',
		never: 'Noch nie veröffentlicht. Lernende sehen diesen Pfad noch nicht.',
		hidden: (revision: number) => `Revision ${revision} liegt vor, aber der Pfad ist für Lernende verborgen.`,
		live: (revision: number) => `Lernende sehen Revision ${revision}.`,
		unchanged: 'Seither keine Änderungen.',
		changes: 'Veröffentlichen würde ändern',
		learners: (started: number, finished: number) =>
			`${started} mittendrin, ${finished} fertig. Niemand verliert, was getan ist.`,
		onRemoved: (count: number) => `${count} arbeiteten zuletzt an einem Schritt, den Sie entfernt haben.`,
		newForFinished: (finished: number, added: number) =>
			`${finished} fertige Lernende sehen ${added} ${added === 1 ? 'neuen Schritt' : 'neue Schritte'}.`,
		note: 'Notiz für andere Redakteure',
		minor: 'Kleine Änderung',
		publish: 'Veröffentlichen',
		published: 'Veröffentlicht',
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
		} satisfies Record<Change['kind'], string>,
	},
} as const;

/** The words for a language of the Studio, such as `de-DE`; English for those that we do not have. */
export function messagesFor(language: string) {
	return language.startsWith('de') ? MESSAGES.de : MESSAGES.en;
}
