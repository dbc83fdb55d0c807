import type { PartMessages } from '../../i18n/use-i18n.ts';

export const messages: PartMessages<'failed' | 'missing'> = {
	en: {
		failed: 'This image could not be loaded.',
		missing: 'This image is not on this device. It can be seen when you are online.',
	},
	de: {
		failed: 'Dieses Bild konnte nicht geladen werden.',
		missing: 'Dieses Bild ist nicht auf diesem Gerät. Es ist zu sehen, sobald du online bist.',
	},
};
