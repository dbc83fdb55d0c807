import type { LearnerLine } from '@learning-paths/contract';
import { formatDuration } from '../funnel/format-duration.ts';
import type { Messages } from './messages.ts';

/** A learner as the table shows them. */
export interface LearnerRow {
	profile: string;
	name: string;
	/** Null where the name is the address already. */
	email: string | null;
	/** Their progress in the Studio, where it can be reset; their profile before the first touch. */
	link: string;
	csv: string;
	state: string;
	steps: string;
	/** 0 to 1. */
	share: number;
	lastStep: string | null;
	worked: string;
	open: string;
	isStuck: boolean;
	finished: string;
}

const DAY_MS = 86_400_000;

/** Puts a learner's line into words. @param at.now Milliseconds since the epoch. */
export function learnerRow(
	line: LearnerLine,
	at: { now: number; language: string; stuck: number; text: Messages },
): LearnerRow {
	const day = new Intl.DateTimeFormat(at.language, { dateStyle: 'medium' });
	const openMs = line.openSince === null ? null : Math.max(0, at.now - line.openSince);

	return {
		profile: line.profile,
		name: line.displayName ?? line.email ?? '–',
		email: line.displayName === null ? null : line.email,
		link:
			line.progress === null
				? `/content/user_profiles/${line.profile}`
				: `/content/learning_path_progress/${line.progress}`,
		csv: `/learning/editor/profiles/${line.profile}/report.csv`,
		state: at.text.states[line.state],
		steps: `${line.stepsFinished} / ${line.stepsTotal}`,
		share: line.stepsTotal === 0 ? 0 : line.stepsFinished / line.stepsTotal,
		lastStep: line.lastStep,
		worked: dayOf(line.lastWorkedAt),
		open: formatDuration(openMs === null ? null : openMs / 1_000, at.language),
		isStuck: openMs !== null && openMs > at.stuck * DAY_MS,
		finished: dayOf(line.finishedAt),
	};

	function dayOf(time: number | null): string {
		return time === null ? '–' : day.format(time);
	}
}
