import type { Sql } from './sql.ts';

/** An account, as far as letting someone in is concerned. */
export interface Account {
	user: string;
	email: string;
	/** Directus' word: `active`, `unverified`, `suspended`, … */
	status: string;
	/** The stored hash; null where there is no password, such as with another way to sign in. */
	password: string | null;
	/** Whether it signs in with e-mail and password. */
	hasPassword: boolean;
	name: string | null;
	locale: string | null;
}

const BY_EMAIL = { name: 'account-by-email', text: accountWhere('lower(users.email) = lower($1)') };
const BY_USER = { name: 'account-by-user', text: accountWhere('users.id = $1') };

/** The account with this address, in whatever case it is written. */
export async function findAccountByEmail(email: string, sql: Sql): Promise<Account | null> {
	return (await sql.query<Account>(BY_EMAIL, [email]))[0] ?? null;
}

export async function findAccount(user: string, sql: Sql): Promise<Account | null> {
	return (await sql.query<Account>(BY_USER, [user]))[0] ?? null;
}

function accountWhere(condition: string): string {
	return `
		select users.id as "user", users.email, users.status, users.password, users.provider = 'default' as "hasPassword",
			profile.display_name as name, profile.locale
		from directus_users as users
		join user_profiles as profile on profile."user" = users.id
		where ${condition}`;
}
