import { INSIGHT_LIMITS } from '@learning-paths/contract';

/** The option of a panel that says after how many days a step counts as stuck. */
export const STUCK_OPTION = {
	field: 'stuck',
	name: 'Stuck after (days)',
	type: 'integer',
	schema: { default_value: INSIGHT_LIMITS.stuckDays },
	meta: {
		interface: 'input',
		width: 'half' as const,
		note: 'A step that was started so many days ago, and is not finished, counts as stuck.',
		options: { min: 1, max: INSIGHT_LIMITS.stuckDaysMax },
	},
} as const;
