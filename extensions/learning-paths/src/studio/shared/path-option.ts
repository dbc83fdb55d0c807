/** The option of a panel that names its path, for the form in which a dashboard is edited. */
export const PATH_OPTION = {
	field: 'path',
	name: 'Path',
	type: 'json',
	meta: {
		interface: 'collection-item-dropdown',
		width: 'full' as const,
		note: 'Shown in this panel only. Leave it empty and the panel follows the path that is chosen on the dashboard.',
		options: { selectedCollection: 'learning_paths', template: '{{title}}' },
	},
} as const;
