import { defineInterface } from '@directus/extensions-sdk';
import ProfilePaths from './profile-paths.vue';

/** In the form of a user profile: every path that this person has or works on, and how far they are. */
export default defineInterface({
	id: 'learning-paths-profile-paths',
	name: 'User profile: learning paths',
	icon: 'route',
	description: 'Shows which paths a learner has, directly or through a group, by when, and how far they are.',
	component: ProfilePaths,
	options: null,
	types: ['alias'],
	localTypes: ['presentation'],
	group: 'presentation',
});
