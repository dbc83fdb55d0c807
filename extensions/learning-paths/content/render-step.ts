import { isDeepStrictEqual } from 'node:util';
import { BLOCK_SEPARATOR } from './block-separator.ts';
import { writeBlock } from './blocks/write-block.ts';
import { parseStep } from './parse-step.ts';
import type { BlockDraft, StepDraft } from './path-draft.ts';
import { shapesOf } from './shapes-of.ts';
import { writeFrontMatter } from './write-front-matter.ts';

/**
 * Writes a step as a page that reads well in any Markdown program. A step that would be read back differently
 * that way (a text leaves a code fence open, a title has a line break) gets its title into the front matter and
 * a separator between all its blocks.
 *
 * @param exists Whether the folder has this file.
 */
export function renderStep(step: StepDraft, exists: (file: string) => boolean): string {
	const blocks = step.blocks.map((block) => ({ block, markdown: writeBlock(block, exists) }));
	const easy = render(step, blocks, { heading: step.title !== null, separators: 'between texts' });
	const surroundings = { exists, stepAt: () => null, shapes: shapesOf(step.blocks) };
	const { step: readBack } = parseStep({ file: 'step.md', text: easy }, surroundings);

	if (isDeepStrictEqual(readBack, step)) return easy;
	return render(step, blocks, { heading: false, separators: 'everywhere' });
}

interface WrittenBlock {
	block: BlockDraft;
	markdown: string;
}

interface Manner {
	/** Whether the title is a heading, and not in the front matter. */
	heading: boolean;
	separators: 'between texts' | 'everywhere';
}

function render({ title, required }: StepDraft, blocks: WrittenBlock[], manner: Manner): string {
	const head = writeFrontMatter({ ...(manner.heading ? {} : { title }), ...(required ? {} : { required }) });
	return [
		...(head === '' ? [] : [head]),
		...(manner.heading ? [`# ${title}\n`] : []),
		...blocks.map((written, at) => {
			const isSeparate = needsSeparator(written, blocks[at - 1], manner);
			return `${isSeparate ? `${BLOCK_SEPARATOR}\n\n` : ''}${written.markdown}\n`;
		}),
	].join('\n');
}

/** Between two texts a separator is always needed, or they would be one. */
function needsSeparator(
	{ block }: WrittenBlock,
	previous: WrittenBlock | undefined,
	manner: Manner,
): boolean {
	if (previous === undefined) return false;
	return manner.separators === 'everywhere' || (previous.block.kind === 'text' && block.kind === 'text');
}
