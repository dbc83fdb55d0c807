import type { ProfilePath } from '@learning-paths/contract';
import type { Messages } from './messages.ts';

/** A path of a person, as the table shows it. */
export interface PathLine {
	id: string;
	title: string;
	/** What keeps learners from seeing it; empty when nothing does. */
	status: string;
	link: string;
	/** Their progress, where it can be reset; null before the first touch. */
	progress: string | null;
	ways: string[];
	due: string;
	hasDate: boolean;
	state: string;
	steps: string | null;
}

/** Puts a path of a person into words. */
export function pathLine(path: ProfilePath, at: { language: string; text: Messages }): PathLine {
	const { text } = at;
	const ways = path.direct ? [text.direct, ...path.groups] : path.groups;

	return {
		id: path.path,
		title: path.title,
		status: text.statuses[path.status],
		link: `/content/learning_paths/${path.path}`,
		progress: path.progress === null ? null : `/content/learning_path_progress/${path.progress}`,
		ways: ways.length > 0 ? ways : [text.self],
		due:
			path.dueOn === null
				? text.noDate
				: // A day belongs to no zone: read as UTC and written as UTC it stays the same everywhere.
					new Intl.DateTimeFormat(at.language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
						new Date(path.dueOn),
					),
		hasDate: path.dueOn !== null,
		state: text.states[path.state],
		steps: path.state === 'started' ? text.steps(path.stepsFinished, path.stepsTotal) : null,
	};
}
