import { LIMITS } from '@learning-paths/contract';
import { ref } from 'vue';
import type { Outcome } from '../../data/api/outcome.ts';
import type { MessageKey } from '../../i18n/locales.ts';
import { useI18n, useMessages } from '../../i18n/use-i18n.ts';
import { messages } from './messages.ts';
import { problemKey } from './problem-key.ts';

/**
 * A form that asks the server for one thing: whether it is under way, and what went wrong in plain words.
 *
 * @param invalid What to say when the server takes the input for invalid.
 */
export function useAsk(invalid: MessageKey = 'signIn.error.invalid') {
	const { t } = useI18n();
	const say = useMessages(messages);
	const problem = ref('');
	const busy = ref(false);

	const complain = (key: MessageKey) => {
		problem.value = t(key, { count: LIMITS.passwordMin });
	};

	return {
		problem,
		busy,
		complain,

		/** @returns what the server said; null after a failure, which `problem` tells. */
		ask: async <T>(request: () => Promise<Outcome<T>>): Promise<{ value: T } | null> => {
			busy.value = true;
			problem.value = '';

			try {
				const outcome = await request();

				if (outcome.ok) return { value: outcome.value };

				complain(problemKey(outcome.failure, invalid));
			} catch {
				// Requests answer with outcomes: what else fails is the device's own storage.
				problem.value = say('notStored');
			} finally {
				busy.value = false;
			}

			return null;
		},
	};
}
