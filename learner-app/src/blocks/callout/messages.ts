import type { CalloutTone } from '@learning-paths/contract';
import type { PartMessages } from '../../i18n/use-i18n.ts';

export const messages: PartMessages<CalloutTone> = {
	en: { note: 'Note', tip: 'Tip', warning: 'Warning' },
	de: { note: 'Hinweis', tip: 'Tipp', warning: 'Warnung' },
};
