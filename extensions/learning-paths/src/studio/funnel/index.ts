import { definePanel } from '@directus/extensions-sdk';
import { PATH_OPTION } from '../shared/path-option.ts';
import { STUCK_OPTION } from '../shared/stuck-option.ts';
import FunnelPanel from './funnel-panel.vue';

/** On a dashboard: how learners move through the steps of a path. */
export default definePanel({
	id: 'learning-paths-funnel',
	name: 'Learning path: steps',
	icon: 'filter_alt',
	description: 'Per step of a path: who finished it, who is in it, who is stuck, and how long it takes.',
	component: FunnelPanel,
	options: [PATH_OPTION, STUCK_OPTION],
	minWidth: 20,
	minHeight: 12,
	skipUndefinedKeys: [],
});
