import { expect, test } from 'vitest';
import { privateUserField, type Question, type Relation } from './private-user-field.ts';

const relations: Relation[] = [
	{
		collection: 'user_profiles',
		field: 'user',
		related_collection: 'directus_users',
		meta: { one_field: null },
	},
	{
		collection: 'progress',
		field: 'user_profile',
		related_collection: 'user_profiles',
		meta: { one_field: 'progress' },
	},
	{
		collection: 'directus_users',
		field: 'role',
		related_collection: 'directus_roles',
		meta: { one_field: 'users' },
	},
	{ collection: 'blocks', field: 'item', related_collection: null },
	{ collection: 'block_text', field: 'author', related_collection: 'directus_users' },
];

test.each<[string, string, Question, string]>([
	['a filter', 'user_profiles', { filter: { user: { location: { _eq: 'Marburg' } } } }, 'location'],
	[
		'a filter among others',
		'user_profiles',
		{ filter: { _or: [{ id: { _eq: 1 } }, { _and: [{ user: { title: { _null: true } } }] }] } },
		'title',
	],
	[
		'a filter over several relations',
		'progress',
		{ filter: { user_profile: { user: { tags: { _contains: 'a' } } } } },
		'tags',
	],
	[
		'a filter over a list',
		'directus_roles',
		{ filter: { users: { _some: { status: { _eq: 'x' } } } } },
		'status',
	],
	[
		'a filter on what a user belongs to',
		'user_profiles',
		{ filter: { user: { role: { name: { _eq: 'x' } } } } },
		'role',
	],
	[
		'a filter by a function',
		'user_profiles',
		{ filter: { user: { 'year(last_access)': { _eq: 2026 } } } },
		'last_access',
	],
	[
		'a filter on one of several kinds',
		'blocks',
		{ filter: { 'item:block_text': { author: { location: { _null: true } } } } },
		'location',
	],
	['a sort', 'user_profiles', { sort: ['id', '-user.password'] }, 'password'],
	['a sort by another name', 'user_profiles', { sort: ['who.tags'], alias: { who: 'user' } }, 'tags'],
	['a group', 'user_profiles', { group: ['user.location'] }, 'location'],
	[
		'a filter on what is listed',
		'user_profiles',
		{ deep: { progress: { _filter: { user_profile: { user: { title: { _null: true } } } } } } },
		'title',
	],
	[
		'a sort of what is listed',
		'directus_roles',
		{ deep: { users: { _sort: ['role.users.title'] } } },
		'title',
	],
])('%s asks about another user', (_, collection, question, field) => {
	expect(privateUserField(collection, question, relations)).toBe(field);
});

test.each<[string, string, Question]>([
	['nothing', 'user_profiles', {}],
	['who it is', 'user_profiles', { filter: { user: { _eq: 'x' } }, sort: ['user'] }],
	[
		'their name',
		'user_profiles',
		{ filter: { user: { first_name: { _contains: 'a' } } }, sort: ['user.last_name'] },
	],
	['their address', 'user_profiles', { filter: { user: { email: { _contains: 'a' } } } }],
	[
		'oneself, as Directus answers for',
		'directus_users',
		{ filter: { location: { _eq: 'x' } }, sort: ['title'] },
	],
	[
		'other things of that name',
		'progress',
		{ filter: { location: { _eq: 'x' } }, sort: ['user_profile.location'] },
	],
])('%s may be asked', (_, collection, question) => {
	expect(privateUserField(collection, question, relations)).toBeNull();
});
