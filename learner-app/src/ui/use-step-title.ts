import { useI18n } from '../i18n/use-i18n.ts';

/**
 * What a step is called on every screen: its title, or "Step 3" where it has none. A title of blanks only, which no
 * editor can see either, counts as none: a heading without words is nothing to a screen reader.
 *
 * @returns a function of the step and its position, counted from 0
 */
export function useStepTitle(): (step: { title: string | null } | undefined, index: number) => string {
	const { t } = useI18n();

	return (step, index) => step?.title?.trim() || t('step.untitled', { number: index + 1 });
}
