import * as z from 'zod/mini';
import { Counter, Day, Id, text } from '../documents/primitives.ts';
import { StepState } from '../documents/path-summary.ts';
import { LIMITS } from '../limits.ts';
import { wholeNumber } from './pull.ts';

/** Query of `GET /editor/paths/:id/audience`, as text. Pages count from 1. */
export const AudienceQuery = z.strictObject({
	find: z._default(text(LIMITS.search).check(z.trim()), ''),
	page: z._default(wholeNumber(1, LIMITS.pageMax), 1),
	size: z._default(wholeNumber(1, LIMITS.pageSizeMax), LIMITS.pageSize),
});
export type AudienceQuery = z.infer<typeof AudienceQuery>;

/** A learner as editors see them when they assign: no more than name and e-mail. */
export const AudienceLearner = z.object({
	profile: Id,
	displayName: z.nullable(z.string()),
	email: z.nullable(z.string()),
	/** By the revision that learners see now, as are the steps. */
	state: StepState,
	stepsFinished: Counter,
	stepsTotal: Counter,
	/** The date that counts for them. */
	dueOn: z.nullable(Day),
	/** Of the assignment that is theirs alone. */
	note: z.nullable(z.string()),
	/** The path was given to them alone, perhaps besides their groups. */
	direct: z.boolean(),
	/** Names of the groups that give it to them. */
	groups: z.array(z.string()),
});
export type AudienceLearner = z.infer<typeof AudienceLearner>;

/** A group that has the path. */
export const AudienceGroup = z.object({
	group: Id,
	name: z.string(),
	members: Counter,
	dueOn: z.nullable(Day),
	note: z.nullable(z.string()),
});
export type AudienceGroup = z.infer<typeof AudienceGroup>;

/** Reply of `GET /editor/paths/:id/audience`: one page of the learners, and every group that is found by its name. */
export const Audience = z.object({
	data: z.object({ learners: z.array(AudienceLearner), groups: z.array(AudienceGroup) }),
	meta: z.object({ total: Counter }),
});
export type Audience = z.infer<typeof Audience>;

/** Query of `GET /editor/paths/:id/candidates`. */
export const CandidatesQuery = z.strictObject({ find: AudienceQuery.shape.find });
export type CandidatesQuery = z.infer<typeof CandidatesQuery>;

/** Reply of `GET /editor/paths/:id/candidates`: whom the path could be given to, the best matches first. */
export const Candidates = z.object({
	learners: z.array(
		z.object({
			profile: Id,
			displayName: z.nullable(z.string()),
			email: z.nullable(z.string()),
			/** Has it already, directly. */
			has: z.boolean(),
		}),
	),
	groups: z.array(z.object({ group: Id, name: z.string(), members: Counter, has: z.boolean() })),
});
export type Candidates = z.infer<typeof Candidates>;

const ids = z._default(z.array(Id).check(z.maxLength(LIMITS.assignees)), []);

/** Body of `POST /editor/paths/:id/assign`. Date and note are taken by those who have the path already, too; absent, they keep theirs. */
export const AssignBody = z.strictObject({
	profiles: ids,
	groups: ids,
	dueOn: z.optional(z.nullable(Day)),
	note: z.optional(z.nullable(text(LIMITS.assignmentNote))),
});
export type AssignBody = z.infer<typeof AssignBody>;

/** Reply of an assign. */
export const Assigned = z.object({ added: Counter, changed: Counter, unchanged: Counter });
export type Assigned = z.infer<typeof Assigned>;

/** Body of `POST /editor/paths/:id/unassign`. */
export const UnassignBody = z.strictObject({ profiles: ids, groups: ids });
export type UnassignBody = z.infer<typeof UnassignBody>;

/** Reply of an unassign. */
export const Unassigned = z.object({
	removed: Counter,
	/** Of the learners named: how many still have the path, through a group. */
	stillAssigned: Counter,
});
export type Unassigned = z.infer<typeof Unassigned>;

/** Query of `GET /editor/profiles/:id/paths`, as text. Pages count from 1. */
export const ProfilePathsQuery = z.strictObject({
	page: AudienceQuery.shape.page,
	size: AudienceQuery.shape.size,
});
export type ProfilePathsQuery = z.infer<typeof ProfilePathsQuery>;

/** A path that a learner has or works on, hidden ones too. */
export const ProfilePath = z.object({
	path: Id,
	/** As editors know it: the draft's. */
	title: z.string(),
	/** Only `published` ones are before learners. */
	status: z.enum(['draft', 'published', 'archived']),
	state: StepState,
	stepsFinished: Counter,
	stepsTotal: Counter,
	/** Row id of their progress; null before the first touch. */
	progress: z.nullable(Id),
	dueOn: z.nullable(Day),
	/** Given to them alone, perhaps besides their groups. Neither this nor a group: they found it themselves. */
	direct: z.boolean(),
	groups: z.array(z.string()),
});
export type ProfilePath = z.infer<typeof ProfilePath>;

/** Reply of `GET /editor/profiles/:id/paths`. `total` counts all pages. */
export const ProfilePaths = z.object({
	/** Whose profile it is. Editors may not read users, and cannot tell two of one name apart without. */
	person: z.object({ user: Id, email: z.nullable(z.string()) }),
	data: z.array(ProfilePath),
	meta: z.object({ total: Counter }),
});
export type ProfilePaths = z.infer<typeof ProfilePaths>;
