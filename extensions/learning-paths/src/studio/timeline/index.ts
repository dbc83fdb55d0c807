import { definePanel } from '@directus/extensions-sdk';
import { PATH_OPTION } from '../shared/path-option.ts';
import TimelinePanel from './timeline-panel.vue';

/** On a dashboard: how many learners begin, work on and finish a path, over time. */
export default definePanel({
	id: 'learning-paths-timeline',
	name: 'Learning path: over time',
	icon: 'show_chart',
	description: 'By day, week or month: how many learners began a path, worked on it and finished it.',
	component: TimelinePanel,
	options: [PATH_OPTION],
	minWidth: 18,
	minHeight: 14,
	skipUndefinedKeys: [],
});
