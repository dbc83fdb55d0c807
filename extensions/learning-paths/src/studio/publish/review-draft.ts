import type { Block, PathDocument } from '@learning-paths/contract';

/** Something an editor would want to know before learners find it. It never stands in the way of publishing. */
export interface Hint {
	kind: 'alt' | 'captionAsAlt' | 'captions' | 'empty' | 'untitled' | 'endless' | 'stepless';
	/** null when it concerns the path as a whole. */
	step: string | null;
	title: string | null;
}

/** What is worth a look in a draft, in the order of its steps. */
export function reviewDraft(draft: Pick<PathDocument, 'steps'>): Hint[] {
	if (draft.steps.length === 0) return [{ kind: 'stepless', step: null, title: null }];

	const hints = draft.steps.flatMap(({ id, title, blocks }) => {
		const hint = (kind: Hint['kind']): Hint => ({ kind, step: id, title });

		return [
			...(title === null ? [hint('untitled')] : []),
			...(blocks.length === 0 ? [hint('empty')] : []),
			...(blocks.some(isSilentImage) ? [hint('alt')] : []),
			...(blocks.some(isReadByCaption) ? [hint('captionAsAlt')] : []),
			...(blocks.some(isMuteVideo) ? [hint('captions')] : []),
		];
	});

	return draft.steps.some(({ required }) => required)
		? hints
		: [{ kind: 'endless', step: null, title: null }, ...hints];
}

/** Without alternative text, and without the caption that would do in its place. */
function isSilentImage(block: Block): boolean {
	return block.kind === 'image' && Reflect.get(block, 'alt') === '';
}

/** A document has the caption in the place of alternative text that is missing. Where both are the same it is read twice. */
function isReadByCaption(block: Block): boolean {
	const alt: unknown = Reflect.get(block, 'alt');

	return block.kind === 'image' && alt !== '' && alt === Reflect.get(block, 'caption');
}

/** Without subtitles: WCAG 2.2, 1.2.2, asks for them wherever something is said. */
function isMuteVideo(block: Block): boolean {
	return block.kind === 'video' && Reflect.get(block, 'captions') === null;
}
