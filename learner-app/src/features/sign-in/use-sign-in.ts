import { LIMITS, RegisterBody } from '@learning-paths/contract';
import { ref } from 'vue';
import { useRouter } from 'vue-router';
import type { Failure, Outcome } from '../../data/api/outcome.ts';
import type { Arrival } from '../../data/session/create-session.ts';
import { useLearning } from '../../data/use-learning.ts';
import { type MessageKey, isLocale } from '../../i18n/locales.ts';
import { useI18n } from '../../i18n/use-i18n.ts';
import { useAnnounce } from '../../ui/announcer.ts';

/** The two ways into an account. */
export function useSignIn(next: string) {
	const { session, store } = useLearning();
	const { t, language, setLocale } = useI18n();
	const announce = useAnnounce();
	const router = useRouter();
	const problem = ref('');
	const busy = ref(false);
	const pending = ref(false);

	// The page is made anew for the new learner while this still runs.
	const target = safePath(next);

	/** The account's language, unless another one was chosen on this device. */
	async function speakAsTheyDo(locale: string | null): Promise<void> {
		const known = locale?.split('-')[0]?.toLowerCase();

		if (isLocale(known) && store.get('locale') === null) await setLocale(known);
	}

	async function enter(ask: () => Promise<Outcome<Arrival | 'pending'>>): Promise<void> {
		const here = router.currentRoute.value.path;

		busy.value = true;
		problem.value = '';

		const outcome = await ask();

		busy.value = false;

		if (!outcome.ok) {
			problem.value = t(problemKey(outcome.failure), { count: LIMITS.passwordMin });
		} else if (outcome.value === 'pending') {
			pending.value = true;
		} else {
			const { adopted } = outcome.value;

			announce(t(adopted > 0 ? 'signIn.adopted' : 'signIn.welcome', { count: adopted }));
			await speakAsTheyDo(outcome.value.profile.locale);

			// Who has gone on in the meantime is not called back.
			if (router.currentRoute.value.path === here) await router.replace(target);
		}
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
			else problem.value = t('signIn.error.invalid', { count: LIMITS.passwordMin });
		},
	};
}

function problemKey(failure: Failure): MessageKey {
	switch (failure.kind) {
		case 'unauthenticated':
			return 'signIn.error.credentials';
		case 'busy':
			return 'signIn.error.busy';
		case 'unreachable':
			return 'signIn.error.unreachable';
		case 'refused':
			if (failure.code === 'EMAIL_TAKEN') return 'signIn.error.taken';

			return failure.status === 400 ? 'signIn.error.invalid' : 'signIn.error.other';
		case 'wrong-user':
		case 'outdated':
		case 'broken':
			return 'signIn.error.other';
	}
}

/** Only a place within the app: an address from a link must not lead elsewhere. */
function safePath(next: string): string {
	return /^\/(?![/\\])/.test(next) ? next : '/';
}
