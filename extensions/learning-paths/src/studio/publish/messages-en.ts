import type { Change } from '@learning-paths/contract';
import type { Hint } from './review-draft.ts';

export const en = {
	never: 'Never published. Learners do not see this path yet.',
	hidden: (revision: number) => `Hidden. Learners do not see revision ${revision}.`,
	archived: 'Archived. Learners do not see this path.',
	live: (revision: number) => `Learners see revision ${revision}.`,
	unchanged: 'It is what you see below.',
	changes: 'Publishing would change',
	first: 'Publishing would put before learners',
	learners: (started: number, finished: number) =>
		started + finished === 0
			? 'Nobody has started it yet.'
			: `${started} in the middle of it, ${finished} finished. Nobody loses what they have done.`,
	onRemoved: (count: number) => `${count} last worked on a step that you removed.`,
	newForFinished: (finished: number, added: number) =>
		`${finished} who finished will see ${added} new ${added === 1 ? 'step' : 'steps'}.`,
	review: 'Worth a look first',
	unsaved: 'You have unsaved changes. Save first: only what is saved can be published.',
	stale: (time: string) =>
		`Someone saved this path at ${time}, after you opened it. Reload before you go on.`,
	reload: 'Reload',
	staleDraft:
		'The path was changed while you were looking. This is how it stands now: look again, then go on.',
	note: 'What changed? A note for other editors',
	minor: 'Minor edit',
	publish: 'Publish',
	hide: 'Hide from learners',
	hideTitle: 'Hide this path from learners?',
	hideText:
		'It leaves their devices at the next contact. What they have done is kept, and is back when you show it again.',
	show: 'Show to learners again',
	refresh: 'Look again',
	history: (count: number) => `History (${count})`,
	current: 'current',
	isMinor: 'minor',
	someone: 'a user who is gone',
	restore: 'Restore',
	restoreTitle: (revision: number) => `Make the draft revision ${revision} again?`,
	restoreText:
		'The draft is replaced by what was published then. Learners see nothing of it before you publish.',
	missing: (count: number) =>
		`Restored, but ${count} ${count === 1 ? 'image or block' : 'images or blocks'} could not come back: the file was deleted.`,
	export: 'Download as Markdown',
	exportHow: 'A zip file of the draft as it is saved: its pages and images',
	leftOut: (count: number) =>
		`${count} ${count === 1 ? 'block is' : 'blocks are'} not in it: the kind is no longer installed.`,
	cancel: 'Cancel',
	untitled: 'Untitled step',
	kinds: {
		added: 'new step',
		removed: 'removed',
		renamed: 'renamed',
		reordered: 'moved',
		required: 'now required',
		optional: 'now optional',
		changed: 'content changed',
		path: 'title, description or cover',
	} satisfies Record<Change['kind'], string>,
	hints: {
		alt: 'An image has no alternative text: learners who cannot see it miss it.',
		captionAsAlt:
			'An image has no alternative text of its own: its caption is read instead, and may not say what is to be seen.',
		captions:
			'A video has no subtitles: learners who cannot hear it, or may not turn it up, miss what is said.',
		empty: 'has no content yet.',
		untitled: 'has no title.',
		endless: 'No step is required: nobody can finish this path.',
		stepless: 'There are no steps yet.',
	} satisfies Record<Hint['kind'], string>,
};

export type Messages = typeof en;
