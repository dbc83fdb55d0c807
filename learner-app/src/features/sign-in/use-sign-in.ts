import { RegisterBody } from '@learning-paths/contract';
import { ref } from 'vue';
import { useRouter } from 'vue-router';
import type { Outcome } from '../../data/api/outcome.ts';
import type { Arrival } from '../../data/session/create-session.ts';
import { useLearning } from '../../data/use-learning.ts';
import { isLocale } from '../../i18n/locales.ts';
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

	/** The account's language, unless another one was chosen on this device. */
	async function speakAsTheyDo(locale: string | null): Promise<void> {
		const known = locale?.split('-')[0]?.toLowerCase();

		if (isLocale(known) && store.get('locale') === null) await setLocale(known);
	}

	async function enter(request: () => Promise<Outcome<Arrival | 'pending'>>): Promise<void> {
		const here = router.currentRoute.value.path;
		const arrival = await ask(request);

		if (arrival === null) return;

		if (arrival.value === 'pending') {
			pending.value = true;

			return;
		}

		const { adopted, profile } = arrival.value;

		announce(t(adopted > 0 ? 'signIn.adopted' : 'signIn.welcome', { count: adopted }));
		await speakAsTheyDo(profile.locale);

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
