/** Sizes and times of the reports. Apart from `LIMITS`, because devices never ask for a report and need not load them. */
export const INSIGHT_LIMITS = {
	/** A step that was started and not finished for so many days counts as stuck, unless an editor says otherwise. */
	stuckDays: 7,
	stuckDaysMax: 365,
	/** A median is of so many learners at most, those who worked on the path last: it follows the path as it is now, and costs the same at any size. */
	medianOf: 1_000,
	/** Days, weeks or months of a timeline. */
	periods: 26,
	periodsMax: 400,
} as const;
