import { defineInterface } from '@directus/extensions-sdk';
import AudiencePanel from './audience-panel.vue';

/** In the form of a learning path: who has it, by when and how far they are; gives it to learners and groups, and takes it from them. */
export default defineInterface({
	id: 'learning-paths-audience',
	name: 'Learning path: audience',
	icon: 'group_add',
	description:
		'Shows who has a path, directly or through a group, and assigns it to many at once, also from a CSV file.',
	component: AudiencePanel,
	options: null,
	types: ['alias'],
	localTypes: ['presentation'],
	group: 'presentation',
	hideLabel: true,
});
