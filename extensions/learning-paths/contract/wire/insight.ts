import * as z from 'zod/mini';
import { StepState } from '../documents/path-summary.ts';
import { Counter, Day, Id, text, Time } from '../documents/primitives.ts';
import { INSIGHT_LIMITS } from '../insight-limits.ts';
import { LIMITS } from '../limits.ts';
import { wholeNumber } from './pull.ts';

/** After how many days a step that was started and not finished counts as stuck. */
const stuck = z._default(wholeNumber(1, INSIGHT_LIMITS.stuckDaysMax), INSIGHT_LIMITS.stuckDays);

/** Query of `GET /editor/paths/:id/report`, as text. */
export const ReportQuery = z.strictObject({ stuck });
export type ReportQuery = z.infer<typeof ReportQuery>;

/** Reply of `GET /editor/paths/:id/report`: the current revision's steps and the learners' current attempts, live. */
export const Report = z.object({
	learners: Counter,
	started: Counter,
	finished: Counter,
	steps: z.array(
		z.object({
			id: Id,
			title: z.nullable(z.string()),
			required: z.boolean(),
			started: Counter,
			finished: Counter,
			stuck: Counter,
			/** Of those who worked on the path last; see `INSIGHT_LIMITS.medianOf`. */
			medianSeconds: z.nullable(z.number()),
		}),
	),
});
export type Report = z.infer<typeof Report>;

/** What learners are listed by; a minus in front turns it round. What is missing comes last either way. */
export const LearnerOrder = z.enum([
	'name',
	'-name',
	'steps',
	'-steps',
	'worked',
	'-worked',
	'finished',
	'-finished',
	'open',
	'-open',
]);
export type LearnerOrder = z.infer<typeof LearnerOrder>;

/** Query of `GET /editor/paths/:id/learners`, as text. Pages count from 1. */
export const LearnersQuery = z.strictObject({
	/** Part of a name or an e-mail address. */
	find: z._default(text(LIMITS.search).check(z.trim()), ''),
	state: z.optional(z.enum([...StepState.options, 'stuck'])),
	stuck,
	order: z._default(LearnerOrder, '-worked'),
	page: z._default(wholeNumber(1, LIMITS.pageMax), 1),
	size: z._default(wholeNumber(1, LIMITS.pageSizeMax), LIMITS.pageSize),
});
export type LearnersQuery = z.infer<typeof LearnersQuery>;

/** Where one learner stands on a path, by the same rules as `PathSummary`. */
export const LearnerLine = z.object({
	profile: Id,
	/** Row id of their progress; null before the first touch. */
	progress: z.nullable(Id),
	displayName: z.nullable(z.string()),
	email: z.nullable(z.string()),
	state: StepState,
	stepsFinished: Counter,
	stepsTotal: Counter,
	/** Title of the step last worked on; null when the revision has it no more. */
	lastStep: z.nullable(z.string()),
	lastWorkedAt: z.nullable(Time),
	startedAt: z.nullable(Time),
	finishedAt: z.nullable(Time),
	/** Since when the step is open that has been open longest; null when none is. */
	openSince: z.nullable(Time),
});
export type LearnerLine = z.infer<typeof LearnerLine>;

/** Reply of `GET /editor/paths/:id/learners`. `total` counts all pages. */
export const Learners = z.object({ data: z.array(LearnerLine), meta: z.object({ total: Counter }) });
export type Learners = z.infer<typeof Learners>;

/** Query of `GET /editor/paths/:id/timeline`, as text: that many days, weeks (from Monday) or months, up to today. */
export const TimelineQuery = z.strictObject({
	by: z._default(z.enum(['day', 'week', 'month']), 'week'),
	periods: z._default(wholeNumber(1, INSIGHT_LIMITS.periodsMax), INSIGHT_LIMITS.periods),
});
export type TimelineQuery = z.infer<typeof TimelineQuery>;

/** Reply of `GET /editor/paths/:id/timeline`: the oldest period first. Days are those of UTC. */
export const Timeline = z.array(
	z.object({
		/** Its first day. */
		from: Day,
		/** Attempts begun. */
		started: Counter,
		/** Completions earned; they are facts, and stay when a learner starts over. */
		finished: Counter,
		/** Learners who started or finished a step. */
		active: Counter,
	}),
);
export type Timeline = z.infer<typeof Timeline>;
