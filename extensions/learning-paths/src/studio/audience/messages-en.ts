import type { ImportProblemCode, ImportStep, StepState } from '@learning-paths/contract';

export const en = {
	heading: 'Who has this path',
	unsaved: 'Save the path first. Then it can be assigned here.',
	isPublic: 'This path is public: everyone can start it. Assigning it puts it on their list.',
	isHidden: 'Learners do not see this path yet. Whoever is assigned has it as soon as you publish.',
	find: 'Find by name or e-mail',
	assign: 'Assign',
	import: 'Import CSV',
	nobodyYet:
		'Nobody has this path yet. Assign it to people, or to a group: whoever joins it later has it, too.',
	nobodyFound: 'Nobody is found.',
	failed: 'Who has this path could not be loaded.',
	again: 'Try again',
	count: (count: number, shown: string) => (count === 1 ? '1 learner has it' : `${shown} learners have it`),
	caption: 'Learners and groups that have this path',
	previous: 'Previous page',
	next: 'Next page',
	page: (page: number, pages: number) => `Page ${page} of ${pages}`,
	columns: { who: 'Who', how: 'How', due: 'Due', state: 'State' },
	members: (count: number) => (count === 1 ? '1 member' : `${count} members`),
	group: 'Group',
	direct: 'directly',
	noDate: 'no date',
	overdue: 'overdue',
	states: { unstarted: 'Not started', started: 'Started', finished: 'Finished' } satisfies Record<
		StepState,
		string
	>,
	steps: (finished: number, total: number) => `${finished} of ${total} steps`,
	edit: (who: string) => `Change due date and note of ${who}`,
	ownDate: (who: string) => `Give ${who} a date of their own`,
	ownDateText: 'It goes before the dates of their groups. Without a date they have no deadline.',
	unassign: 'Unassign',
	unassignWho: (who: string) => `Unassign ${who}`,
	unassignTitle: (who: string) => `Unassign ${who}?`,
	unassignLearner: 'It leaves their list, and a private path their devices, too.',
	unassignThrough: (groups: string) =>
		`They keep the path through ${groups}. Only the date and the note of their own go.`,
	unassignGroup:
		'It leaves the lists of its members, unless they have it in another way, and a private path their devices, too.',
	kept: 'What was done is kept, and is back when the path is assigned again.',
	due: 'Due date (optional)',
	note: 'Note for other editors (optional)',
	save: 'Save',
	cancel: 'Cancel',
	done: (added: number, changed: number) =>
		[
			added === 1 ? '1 assignment is new' : `${added} assignments are new`,
			changed === 1 ? '1 has a new date or note' : changed > 0 ? `${changed} have a new date or note` : null,
		]
			.filter((part) => part !== null)
			.join(', ') + '.',
	unassigned: (who: string) => `${who} no longer has this path. What was done is kept.`,
	stillAssigned: (who: string) => `${who} still has this path, through a group.`,
	drawer: {
		title: 'Assign this path',
		find: 'Name, e-mail or group',
		groups: 'Groups',
		people: 'People',
		has: 'has it already',
		chosen: 'Chosen',
		none: 'Nobody is chosen yet. Tick people and groups below.',
		remove: (who: string) => `Do not assign ${who}`,
		more: 'There may be more. Type more of the name to find them.',
		submit: (count: number) => (count === 0 ? 'Assign' : `Assign (${count})`),
	},
	csv: {
		title: 'Import members and assignments',
		how: 'A line of the file puts a person into a group, or gives a path to a person or a group. Nothing happens before you have seen what would.',
		choose: 'Choose a CSV file',
		drop: 'or drop it here',
		template: 'Download a template',
		working: 'Reading the file …',
		tooLarge: 'The file is too large. Split it.',
		will: 'This would happen',
		did: 'This has happened',
		summary: (added: number, changed: number, unchanged: number) =>
			`${added} new, ${changed} changed, ${unchanged} as before`,
		newGroups: (names: string) => `New groups: ${names}`,
		wrong: (count: number) =>
			count === 1
				? '1 line cannot be taken. Nothing is imported until it is right.'
				: `${count} lines cannot be taken. Nothing is imported until they are right.`,
		nothing: 'Everything is so already: there is nothing to do.',
		stale: 'Something was changed in the meantime. This is what would happen now: look again, then apply.',
		apply: 'Apply',
		applied: 'Imported.',
		close: 'Close',
		columns: { line: 'Line', who: 'Who', what: 'What', effect: 'Effect', problem: 'Problem' },
		more: (count: number) => `and ${count} more`,
		kinds: {
			membership: 'joins',
			assignment: 'gets',
			groupAssignment: 'gets',
		} satisfies Record<ImportStep['kind'], string>,
		by: (day: string) => `by ${day}`,
		effects: { added: 'new', changed: 'changed', unchanged: 'as before' } satisfies Record<
			ImportStep['effect'],
			string
		>,
		problems: {
			UNREADABLE: 'From here on the file cannot be read as CSV. Check the quotes.',
			NO_COLUMNS: 'The first line must name the columns: at least two of email, group and path.',
			TOO_MANY: 'There are more lines than one import takes. Split the file.',
			INCOMPLETE: 'Two of email, group and path are needed.',
			AMBIGUOUS_ROW: 'Name only two of email, group and path.',
			UNKNOWN_EMAIL: 'Nobody has this e-mail address.',
			UNKNOWN_PATH: 'No learning path has this id or title.',
			AMBIGUOUS_PATH: 'Several learning paths have this title. Use the id.',
			INVALID_DATE: 'This is no day. Write it as 2030-12-31 or 31.12.2030.',
			TOO_LONG: 'This is too long.',
			NOTHING_TO_DATE: 'A membership has no date and no note: name a path.',
			REPEATED: 'An earlier line is about the same.',
		} satisfies Record<ImportProblemCode, string>,
	},
	template: {
		person: 'person@example.com',
		group: 'Autumn intake',
		path: 'Title of the path',
		note: 'A note for other editors',
	},
};

export type Messages = typeof en;
