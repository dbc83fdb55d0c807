import { definePanel } from '@directus/extensions-sdk';
import { PATH_OPTION } from '../shared/path-option.ts';
import { STUCK_OPTION } from '../shared/stuck-option.ts';
import LearnersPanel from './learners-panel.vue';

/** On a dashboard: the learners of a path by name, with where they stand. */
export default definePanel({
	id: 'learning-paths-learners',
	name: 'Learning path: learners',
	icon: 'groups',
	description:
		'Every learner of a path: how far they are, when they were last here, who is stuck. Searched and sorted.',
	component: LearnersPanel,
	options: [PATH_OPTION, STUCK_OPTION],
	minWidth: 24,
	minHeight: 14,
	skipUndefinedKeys: [],
});
