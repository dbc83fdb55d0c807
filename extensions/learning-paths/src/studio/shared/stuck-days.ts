import { LIMITS } from '@learning-paths/contract';

/** The days that a panel's options say, kept to what the server takes. */
export function stuckDays(option: unknown): number {
	const days = Math.trunc(Number(option));

	return days >= 1 && days <= LIMITS.stuckDaysMax ? days : LIMITS.stuckDays;
}
