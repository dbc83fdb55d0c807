import { defineInterface } from '@directus/extensions-sdk';
import ImportPanel from './import-panel.vue';

/** In the form of a new learning path: takes a zip file with Markdown and images, and makes a draft of it. */
export default defineInterface({
	id: 'learning-paths-import',
	name: 'Learning path: import',
	icon: 'folder_zip',
	description:
		'Makes a draft path of a zip file with Markdown and images, and says what could not be taken over.',
	component: ImportPanel,
	options: null,
	types: ['alias'],
	localTypes: ['presentation'],
	group: 'presentation',
	hideLabel: true,
});
