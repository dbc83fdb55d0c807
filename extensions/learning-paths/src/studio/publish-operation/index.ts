import { defineOperationApp } from '@directus/extensions-sdk';

/** For flows: publishes learning paths. The flow that ships offers it for what is selected in the list of paths. */
export default defineOperationApp({
	id: 'learning-paths-publish-many',
	name: 'Publish learning paths',
	icon: 'publish',
	description: 'Publishes the drafts of learning paths, in the name of whoever started the flow.',
	overview: ({ paths }: { paths?: string }) => [{ label: 'Paths', text: paths ?? '' }],
	options: [
		{
			field: 'paths',
			name: 'Paths',
			type: 'json',
			meta: { width: 'full', interface: 'input-code', note: 'Ids, such as {{ $trigger.body.keys }}.' },
		},
		{
			field: 'note',
			name: 'Note',
			type: 'string',
			meta: { width: 'full', interface: 'input', note: 'Stands in the history of each path.' },
		},
	],
});
