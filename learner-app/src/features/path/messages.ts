import type { RejectionCode } from '@learning-paths/contract';
import type { PartMessages } from '../../i18n/use-i18n.ts';

/** Why the server would not take the work on a path, and where in its list of steps the learner goes on. */
export const messages: PartMessages<RejectionCode | 'goOnHere' | 'startHere'> = {
	en: {
		startHere: 'Start here',
		goOnHere: 'Go on here',
		UNAVAILABLE:
			'Your work here is saved on this device. The server would not take it, because you no longer have access to this path. It is sent when access returns.',
		CLOCK:
			"Your work here is saved on this device. The server would not take it, because this device's clock is wrong. Set the clock and go on.",
		INVALID:
			'Your work here is saved on this device, but the server could not read it. It is sent again after your next step.',
		TOO_LARGE: 'Your work here is saved on this device, but it is too large for the server.',
		UNKNOWN:
			'Your work here is saved on this device. The server would not take it, for a reason that this version of the app does not know. It is sent again after your next step and after an update of the app.',
	},
	de: {
		startHere: 'Hier beginnen',
		goOnHere: 'Hier geht es weiter',
		UNAVAILABLE:
			'Deine Arbeit hier ist auf diesem Gerät gespeichert. Der Server hat sie nicht angenommen, weil du keinen Zugang mehr zu diesem Pfad hast. Sie wird gesendet, sobald du wieder Zugang hast.',
		CLOCK:
			'Deine Arbeit hier ist auf diesem Gerät gespeichert. Der Server hat sie nicht angenommen, weil die Uhr dieses Geräts falsch geht. Stelle die Uhr und mache weiter.',
		INVALID:
			'Deine Arbeit hier ist auf diesem Gerät gespeichert, aber der Server konnte sie nicht lesen. Sie wird nach deinem nächsten Schritt noch einmal gesendet.',
		TOO_LARGE: 'Deine Arbeit hier ist auf diesem Gerät gespeichert, aber sie ist zu groß für den Server.',
		UNKNOWN:
			'Deine Arbeit hier ist auf diesem Gerät gespeichert. Der Server hat sie nicht angenommen, aus einem Grund, den diese Version der App nicht kennt. Sie wird nach deinem nächsten Schritt und nach einer Aktualisierung der App noch einmal gesendet.',
	},
};
