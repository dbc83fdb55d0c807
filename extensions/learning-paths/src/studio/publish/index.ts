import { defineInterface } from '@directus/extensions-sdk';
import PublishPanel from './publish-panel.vue';

/** In the form of a learning path: what learners see, what would change and for whom, the button that publishes, and the history. */
export default defineInterface({
	id: 'learning-paths-publish',
	name: 'Learning path: publishing',
	icon: 'publish',
	description:
		'Shows what publishing would change and for whom, publishes, hides, and restores earlier revisions.',
	component: PublishPanel,
	options: null,
	types: ['alias'],
	localTypes: ['presentation'],
	group: 'presentation',
	hideLabel: true,
});
