import type { CalloutTone } from '@learning-paths/contract';

/** A drawing for each tone, on a field of 24 by 24. The word beside it says the same. */
export const SHAPES: Record<CalloutTone, string> = {
	note: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 11.5v4.5M12 8v.1',
	tip: 'M9 17.5c0-2-3-3.6-3-7a6 6 0 0 1 12 0c0 3.4-3 5-3 7zM10 20.5h4',
	warning: 'M12 4.5l8.5 15h-17zM12 10v4.5M12 17v.2',
};
