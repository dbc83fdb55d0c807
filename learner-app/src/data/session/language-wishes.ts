import type { Profile } from '@learning-paths/contract';
import type { TextStore } from '../clock/create-clock.ts';

/** Where the choice of a language is kept that somebody made on this device. */
const CHOSEN = 'locale';

/** Whose account does not know of that choice yet: the id of a profile. */
const UNTOLD = 'locale-untold';

/** The languages that are wished for here, the first one most: the account's, then what was chosen by hand on this device. */
export function languageWishes(store: Pick<TextStore, 'get'>, learner: Profile | null): (string | null)[] {
	return [untoldLanguage(store, learner), learner?.locale ?? null, store.get(CHOSEN)];
}

/** What this learner chose here and their account has not heard of, as after a choice without a network; null when there is nothing. */
export function untoldLanguage(store: Pick<TextStore, 'get'>, learner: Profile | null): string | null {
	return learner !== null && store.get(UNTOLD) === learner.id ? store.get(CHOSEN) : null;
}

/** Keeps what somebody chose by hand on this device. */
export function rememberLanguage(locale: string, learner: Profile | null, store: TextStore): void {
	store.set(CHOSEN, locale);
	store.set(UNTOLD, learner?.id ?? null);
}

/** The account knows of this choice now. Another may have been made while it was told. */
export function noteTold(locale: string, store: TextStore): void {
	if (store.get(CHOSEN) === locale) store.set(UNTOLD, null);
}
