import { type Profile, RegisterBody } from '@learning-paths/contract';
import { ref } from 'vue';
import { useRouter } from 'vue-router';
import type { Outcome } from '../../data/api/outcome.ts';
import type { Arrival } from '../../data/session/create-session.ts';
import { languageWishes } from '../../data/session/language-wishes.ts';
import { useLearning } from '../../data/use-learning.ts';
import { chooseLocale } from '../../i18n/locales.ts';
import { useI18n } from '../../i18n/use-i18n.ts';
import { useAnnounce } from '../../ui/announcer.ts';
import { useAsk } from './use-ask.ts';

/** The two ways into an account. */
export function useSignIn(next: string) {
	const { session, store } = useLearning();
	const { t, language, setLocale } = useI18n();
	const announce = useAnnounce();
	const router = useRouter();
	const { problem, busy, ask, complain } = useAsk();
	const pending = ref(false);

	// The page is made anew for the new learner while this still runs.
	const target = safePath(next);

	/** In the same order as at the start of the app. Without a wish that can be met it stays as it is. */
	async function speakAsTheyDo(profile: Profile): Promise<void> {
		await setLocale(chooseLocale([...languageWishes(store, profile), language.value.locale]));
	}

	async function enter(request: () => Promise<Outcome<Arrival | 'pending'>>): Promise<void> {
		const here = router.currentRoute.value.path;
		const arrival = await ask(request);

		if (arrival === null) return;

		if (arrival.value === 'pending') {
			pending.value = true;

			return;
		}

		// What came along is said by a notice.
		announce(t('signIn.welcome'));
		await speakAsTheyDo(arrival.value.profile);

		// Who has gone on in the meantime is not called back.
		if (router.currentRoute.value.path === here) await router.replace(target);
	}

	return {
		problem,
		busy,
		pending,
		signIn: (email: string, password: string) => enter(() => session.signIn(email.trim(), password)),

		register: async (email: string, password: string, name: string) => {
			const body = RegisterBody.safeParse({
				email: email.trim(),
				password,
				locale: language.value.locale,
				...(name.trim() ? { displayName: name.trim() } : {}),
			});

			if (body.success) await enter(() => session.register(body.data));
			else complain('signIn.error.invalid');
		},
	};
}

/** Only a place within the app: an address from a link must not lead elsewhere. */
function safePath(next: string): string {
	return /^\/(?![/\\])/.test(next) ? next : '/';
}
