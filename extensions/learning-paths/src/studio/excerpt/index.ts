import { defineDisplay } from '@directus/extensions-sdk';
import ExcerptText from './excerpt-text.vue';
import { plainExcerpt } from './plain-excerpt.ts';

/** Markdown in lists, templates and exports as an editor would say it: its words, without its signs. */
export default defineDisplay({
	id: 'learning-paths-excerpt',
	name: 'Markdown as plain text',
	icon: 'short_text',
	description: 'The first words of a Markdown text, without its signs.',
	component: ExcerptText,
	handler: (value) => plainExcerpt(value),
	options: null,
	types: ['string', 'text'],
});
