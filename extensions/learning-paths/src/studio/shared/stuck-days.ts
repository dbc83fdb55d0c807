import { INSIGHT_LIMITS } from '@learning-paths/contract';

/** The days that a panel's options say, kept to what the server takes. */
export function stuckDays(option: unknown): number {
	const days = Math.trunc(Number(option));

	return days >= 1 && days <= INSIGHT_LIMITS.stuckDaysMax ? days : INSIGHT_LIMITS.stuckDays;
}
