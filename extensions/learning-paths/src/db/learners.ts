import type { Sql } from './sql.ts';

/** What a request proves about its sender: a signed token, with its session where it has one, or a user's static token. */
export type Credential = { user: string; session: string | null } | { staticToken: string };

export interface Learner {
	user: string;
	/** Id of the user profile, by which everything of ours is keyed. */
	profile: string;
	generation: string;
	/** Where the learner's clock stands: the version that their last change got. */
	clock: string;
}

/** SQL for the learner behind a signed token: `$1` the user, `$2` the session or null. Its columns are those of `Learner`. */
export const LEARNER_BY_TOKEN = learnerWhere(`users.id = $1::uuid and ($2::text is null or exists (
		select from directus_sessions as session
		where session.token = $2 and session."user" = users.id and session.expires >= now() and session.oauth_client is null
	))`);

/** SQL for the learner behind a static token, `$1`. */
export const LEARNER_BY_STATIC_TOKEN = learnerWhere('users.token = $1');

const BY_TOKEN = { name: 'learner-by-token', text: LEARNER_BY_TOKEN };
const BY_TOKEN_LOCKED = {
	name: 'learner-by-token-locked',
	text: `${LEARNER_BY_TOKEN} for no key update of clock`,
};
const BY_STATIC_TOKEN = { name: 'learner-by-static-token', text: LEARNER_BY_STATIC_TOKEN };
const BY_STATIC_TOKEN_LOCKED = {
	name: 'learner-by-static-token-locked',
	text: `${LEARNER_BY_STATIC_TOKEN} for no key update of clock`,
};

/**
 * The learner behind a credential; null when the user is not active or the session has ended. This is where the routes that
 * do not pass Directus' own authentication stop suspended users and ended sessions.
 *
 * @param options.lockClock Also takes the learner's clock row until the transaction ends: what is read afterwards cannot be
 * changed by another device before our own write (invariant I4).
 */
export async function findLearner(
	credential: Credential,
	sql: Sql,
	options: { lockClock?: boolean } = {},
): Promise<Learner | null> {
	const rows =
		'staticToken' in credential
			? await sql.query<Learner>(options.lockClock ? BY_STATIC_TOKEN_LOCKED : BY_STATIC_TOKEN, [
					credential.staticToken,
				])
			: await sql.query<Learner>(options.lockClock ? BY_TOKEN_LOCKED : BY_TOKEN, [
					credential.user,
					credential.session,
				]);

	return rows[0] ?? null;
}

function learnerWhere(condition: string): string {
	return `
		select users.id as user, profile.id as profile, clock.generation, clock.version as clock
		from directus_users as users
		join user_profiles as profile on profile."user" = users.id
		join learning.sync_clock as clock on clock.user_profile = profile.id
		where users.status = 'active' and ${condition}`;
}
