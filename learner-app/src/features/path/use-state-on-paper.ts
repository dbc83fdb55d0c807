import { type StepProgress, stepState } from '@learning-paths/contract';
import { useI18n } from '../../i18n/use-i18n.ts';

/**
 * How a step stands, for paper: "Finished 3 May 2026", or the state in a word. By the day, because "five minutes ago" is not
 * true for long.
 */
export function useStateOnPaper(): (done: StepProgress | undefined) => string {
	const { t, date } = useI18n();

	return (done) =>
		done?.finishedAt
			? t('path.finishedAt', { when: date(done.finishedAt) })
			: t(`step.state.${stepState(done)}`);
}
