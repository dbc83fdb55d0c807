import type { Profile, ProfileChange } from '@learning-paths/contract';
import type { Sql } from './sql.ts';

const FIND = {
	name: 'profile-find',
	text: `
		select users.id, users.email, profile.display_name as "displayName", profile.locale
		from directus_users as users
		join user_profiles as profile on profile."user" = users.id
		where users.id = $1`,
};

const UPDATE = {
	name: 'profile-update',
	text: `
		update user_profiles
		set display_name = case when $2 then $3 else display_name end,
			locale = case when $4 then $5 else locale end
		where "user" = $1`,
};

const PERSON = {
	name: 'profile-person',
	text: `
		select users.id as user, users.email
		from user_profiles as profile
		join directus_users as users on users.id = profile."user"
		where profile.id = $1`,
};

const EXISTS = { name: 'profile-exists', text: 'select 1 from user_profiles where id = $1' };

const PROFILE_OF = { name: 'profile-of', text: 'select id from user_profiles where "user" = $1' };

/** A user's profile; null when there is no such user. */
export async function findProfile(user: string, sql: Sql): Promise<Profile | null> {
	const [profile] = await sql.query<Profile>(FIND, [user]);

	return profile ?? null;
}

/** Changes what `change` names and leaves the rest as it is. */
export async function updateProfile(user: string, change: ProfileChange, sql: Sql): Promise<void> {
	await sql.query(UPDATE, [
		user,
		change.displayName !== undefined,
		change.displayName ?? null,
		change.locale !== undefined,
		change.locale ?? null,
	]);
}

/** The user behind a profile; null when there is no such profile. E-mail addresses are missing for users of other sign-ins. */
export async function findPerson(
	profile: string,
	sql: Sql,
): Promise<{ user: string; email: string | null } | null> {
	const [person] = await sql.query<{ user: string; email: string | null }>(PERSON, [profile]);

	return person ?? null;
}

/** Whether there is a profile of this id. */
export async function hasProfile(profile: string, sql: Sql): Promise<boolean> {
	return (await sql.query(EXISTS, [profile])).length > 0;
}

/** Id of a user's profile; null when there is no such user. */
export async function profileOf(user: string, sql: Sql): Promise<string | null> {
	const [row] = await sql.query<{ id: string }>(PROFILE_OF, [user]);

	return row?.id ?? null;
}
