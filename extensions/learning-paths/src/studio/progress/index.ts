import { defineInterface } from '@directus/extensions-sdk';
import ProgressSteps from './progress-steps.vue';

/** On a progress item: what the learner did, step by step, in words instead of JSON. */
export default defineInterface({
	id: 'learning-paths-progress',
	name: 'Learning path: progress',
	icon: 'checklist',
	description: 'Shows a learner’s steps with when they were started and finished.',
	component: ProgressSteps,
	options: null,
	types: ['json'],
	group: 'presentation',
});
