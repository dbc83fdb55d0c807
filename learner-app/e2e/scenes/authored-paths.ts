import type { PathDraft } from '@learning-paths/content';
import { TYPOGRAPHY } from './typography.ts';

const text = (words: string) => ({ kind: 'text' as const, text: words });

/** Finished by the learner; then the editor adds a step. */
export const BREAD: PathDraft = {
	title: 'Bread at home',
	description: 'From four ingredients to a loaf: afterwards you can bake without a recipe in your hand.',
	visibility: 'public',
	cover: null,
	steps: [
		{
			title: 'Mix the dough',
			required: true,
			blocks: [
				text(TYPOGRAPHY),
				{
					kind: 'image',
					file: 'cool-the-burn.webp',
					alt: 'A hand under running water',
					caption:
						'An oven is hot: cool a burn under running water for twenty minutes, and take rings off before it swells.',
				},
				text('With a picture between them, two texts still read as one.'),
			],
		},
		{ title: 'Bake the loaf', required: true, blocks: [text('Knock on its bottom: it sounds hollow.')] },
	],
};

/** Nobody ever begins it with a network: the editor takes it away first. */
export const LADDERS: PathDraft = {
	title: 'Ladders and steps',
	description: null,
	visibility: 'private',
	cover: null,
	steps: [{ title: 'Before you climb', required: true, blocks: [text('Look at the feet of the ladder.')] }],
};

/** Whatever an editor can do to a layout. */
export const EXTREMES: PathDraft = {
	title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft: '
		.repeat(3)
		.trim(),
	description: 'A title of 250 characters, a step without a title, a step without content, and a wide table.',
	visibility: 'public',
	cover: null,
	steps: [
		{ title: '🥖', required: true, blocks: [] },
		{
			title: null,
			required: false,
			blocks: [
				text(
					`| ${Array.from({ length: 14 }, (_, at) => `column ${at}`).join(' | ')} |\n| ${'--- | '.repeat(14)}\n| ${'a rather long cell | '.repeat(14)}\n\n${'unbreakable'.repeat(30)}\n\n\`${'code'.repeat(60)}\`\n\n\`\`\`\n${'code'.repeat(60)}\n\`\`\``,
				),
			],
		},
	],
};

/** Published too early. */
export const GARDENING: PathDraft = {
	title: 'Gardening on a balcony',
	description: 'What grows in a pot, and what does not.',
	visibility: 'public',
	cover: null,
	steps: [],
};
