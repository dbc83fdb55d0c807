/** One row of the configuration as it stands in the file: only managed fields, nothing that is null. */
export type Row = Record<string, unknown>;

/** A kind of row of the configuration, and how its rows are told apart. */
export interface Section {
	/** The key in config.yaml, and the path of Directus' REST API. */
	name: SectionName;
	/** The fields that make a row this row and no other, in every instance. */
	key: string[];
	/** All managed fields in the order of the file. What is not listed is never read nor written. */
	fields: string[];
	/** Fields that point to rows which may not exist yet when this one is made. */
	late?: string[];
	/** Values that go without saying. */
	defaults?: Row;
	/** Which rows of the instance belong to the configuration: those that belong to no user and no system. */
	isConfiguration?: (row: Row) => boolean;
}

export type SectionName =
	| 'folders'
	| 'roles'
	| 'policies'
	| 'access'
	| 'permissions'
	| 'presets'
	| 'translations'
	| 'dashboards'
	| 'panels'
	| 'flows'
	| 'operations';

/** In the order in which rows are made; they are deleted in the reverse order. */
export const sections: Section[] = [
	{ name: 'folders', key: ['id'], fields: ['id', 'name', 'parent'], late: ['parent'] },
	{ name: 'roles', key: ['id'], fields: ['id', 'name', 'icon', 'description', 'parent'], late: ['parent'] },
	{
		name: 'policies',
		key: ['id'],
		fields: ['id', 'name', 'icon', 'description', 'admin_access', 'app_access', 'enforce_tfa', 'ip_access'],
	},
	{
		name: 'access',
		key: ['policy', 'role'],
		fields: ['policy', 'role', 'sort'],
		isConfiguration: ({ user }) => user === null,
	},
	{
		name: 'permissions',
		key: ['policy', 'collection', 'action'],
		fields: ['policy', 'collection', 'action', 'fields', 'permissions', 'validation', 'presets'],
		defaults: { fields: ['*'] },
		// Directus adds rows of its own to the reply, which are in no table and have no id.
		isConfiguration: ({ id }) => typeof id === 'number',
	},
	{
		name: 'presets',
		key: ['collection', 'role', 'bookmark'],
		fields: [
			'collection',
			'role',
			'bookmark',
			'icon',
			'color',
			'layout',
			'layout_query',
			'layout_options',
			'search',
			'filter',
			'refresh_interval',
		],
		isConfiguration: ({ user }) => user === null,
	},
	{ name: 'translations', key: ['key', 'language'], fields: ['key', 'language', 'value'] },
	{ name: 'dashboards', key: ['id'], fields: ['id', 'name', 'icon', 'color', 'note'] },
	{
		name: 'panels',
		key: ['id'],
		fields: [
			'id',
			'dashboard',
			'name',
			'icon',
			'color',
			'show_header',
			'note',
			'type',
			'position_x',
			'position_y',
			'width',
			'height',
			'options',
		],
	},
	{
		name: 'flows',
		key: ['id'],
		fields: [
			'id',
			'name',
			'icon',
			'color',
			'description',
			'status',
			'trigger',
			'accountability',
			'options',
			'operation',
		],
		late: ['operation'],
	},
	{
		name: 'operations',
		key: ['id'],
		fields: ['id', 'flow', 'name', 'key', 'type', 'position_x', 'position_y', 'options', 'resolve', 'reject'],
		late: ['resolve', 'reject'],
	},
];
