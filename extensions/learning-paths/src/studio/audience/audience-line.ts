import type { AudienceGroup, AudienceLearner } from '@learning-paths/contract';
import type { Messages } from './messages.ts';

/** Somebody who has the path, as the table shows them and as its buttons act on them. */
export interface AudienceLine {
	kind: 'learner' | 'group';
	id: string;
	name: string;
	/** What stands below the name: an address, or how many there are. */
	detail: string | null;
	/** In the Studio. */
	link: string;
	/** How they have it; groups have it directly, and that goes without saying. */
	ways: string[];
	/** The assignment is theirs: it can be taken from them. */
	direct: boolean;
	groups: string[];
	dueOn: string | null;
	due: string;
	isOverdue: boolean;
	note: string | null;
	/** Null for groups: their members have one each. */
	state: string | null;
	steps: string | null;
}

interface Surroundings {
	language: string;
	text: Messages;
	/** Today, `YYYY-MM-DD`. */
	today: string;
}

/** Puts a learner of the audience into words. */
export function learnerLine(learner: AudienceLearner, at: Surroundings): AudienceLine {
	const { displayName, email, direct, groups, state, stepsFinished, stepsTotal, dueOn } = learner;

	return {
		kind: 'learner',
		id: learner.profile,
		name: displayName ?? email ?? '–',
		detail: displayName === null ? null : email,
		link: `/content/user_profiles/${learner.profile}`,
		ways: direct ? [at.text.direct, ...groups] : groups,
		direct,
		groups,
		dueOn,
		due: dayWords(dueOn, at),
		isOverdue: dueOn !== null && dueOn < at.today && state !== 'finished',
		note: learner.note,
		state: at.text.states[state],
		steps: state === 'started' ? at.text.steps(stepsFinished, stepsTotal) : null,
	};
}

/** Puts a group into words. */
export function groupLine(
	{ group, name, members, dueOn, note }: AudienceGroup,
	at: Surroundings,
): AudienceLine {
	return {
		kind: 'group',
		id: group,
		name,
		detail: at.text.members(members),
		link: `/content/user_groups/${group}`,
		ways: [at.text.group],
		direct: true,
		groups: [],
		dueOn,
		due: dayWords(dueOn, at),
		isOverdue: false,
		note,
		state: null,
		steps: null,
	};
}

/** A day belongs to no zone: read as UTC and written as UTC it stays the same everywhere. */
function dayWords(day: string | null, { language, text }: Surroundings): string {
	return day === null
		? text.noDate
		: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day));
}
