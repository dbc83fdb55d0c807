import { isDeepStrictEqual } from 'node:util';
import { BLOCK_SEPARATOR } from './block-separator.ts';
import { writeImage } from './markdown/write-image.ts';
import { parseStep } from './parse-step.ts';
import type { BlockDraft, StepDraft } from './path-draft.ts';
import { writeFrontMatter } from './write-front-matter.ts';

/**
 * Writes a step as a page that reads well in any Markdown program. A step that would be read back differently
 * that way (a text leaves a code fence open, a title has a line break) gets its title into the front matter and
 * a separator between all its blocks.
 */
export function renderStep(step: StepDraft): string {
	const easy = render(step, step.title !== null, 'between texts');
	const files = new Set(step.blocks.flatMap((block) => (block.kind === 'image' ? [block.file] : [])));
	const surroundings = { exists: (file: string) => files.has(file), stepAt: () => null };
	const { step: readBack } = parseStep({ file: 'step.md', text: easy }, surroundings);

	return isDeepStrictEqual(readBack, step) ? easy : render(step, false, 'everywhere');
}

type Separators = 'between texts' | 'everywhere';

function render(
	{ title, required, blocks }: StepDraft,
	withHeading: boolean,
	separators: Separators,
): string {
	const head = writeFrontMatter({ ...(withHeading ? {} : { title }), ...(required ? {} : { required }) });
	return [
		...(head === '' ? [] : [head]),
		...(withHeading ? [`# ${title}\n`] : []),
		...blocks.map((block, at) => renderBlock(block, blocks[at - 1], separators)),
	].join('\n');
}

function renderBlock(block: BlockDraft, previous: BlockDraft | undefined, separators: Separators): string {
	// Between two texts a separator is always needed, or they would be one.
	const areTexts = previous?.kind === 'text' && block.kind === 'text';
	const isSeparate = previous !== undefined && (areTexts || separators === 'everywhere');
	const markdown = block.kind === 'text' ? block.text : writeImage(block);
	return `${isSeparate ? `${BLOCK_SEPARATOR}\n\n` : ''}${markdown}\n`;
}
