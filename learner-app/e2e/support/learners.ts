import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { LEARNER_ROLE } from '../../../extensions/learning-paths/src/db/roles.ts';
import type { Instance } from '../../../directus/src/testing/start-instance.ts';
import type { PublishedPath } from './published-path.ts';

const PASSWORD = 'wheat-and-water';

/** A learner with an account, as a test plays them. */
export interface Learner {
	user: string;
	profile: string;
	name: string;
	email: string;
	password: string;
}

/** A learner as registration makes them, but not by its door, which takes only a few a minute. */
export async function makeLearner(instance: Instance, database: Client, name: string): Promise<Learner> {
	const email = `${name.toLowerCase()}-${randomUUID()}@example.com`;
	const { id: user } = await instance.api.request<{ id: string }>('POST', '/users', {
		email,
		password: PASSWORD,
		role: LEARNER_ROLE,
		status: 'active',
	});
	const { rows } = await database.query<{ id: string }>(
		'update user_profiles set display_name = $2 where "user" = $1 returning id',
		[user, name],
	);

	return { user, profile: rows[0]?.id ?? '', name, email, password: PASSWORD };
}

/** Gives a path to a learner. @returns the assignment's id */
export async function assign(
	instance: Instance,
	{ profile }: Learner,
	path: Pick<PublishedPath, 'id'>,
): Promise<string> {
	const { id } = await instance.api.request<{ id: string }>('POST', '/items/learning_path_assignments', {
		learning_path: path.id,
		user_profile: profile,
	});

	return id;
}

/** What the server has of a learner on one path: finished and started steps by their title, and the version. */
export interface Stored {
	finished: string[];
	started: string[];
	/** When each finished step was finished, in ms since the epoch. */
	finishedAt: Record<string, number>;
	version: number;
}

/** Looks into Postgres. @returns null while the server has nothing */
export async function storedProgress(
	database: Client,
	learner: Pick<Learner, 'profile'>,
	path: string,
): Promise<Stored | null> {
	const { rows } = await database.query<Stored>(
		`select
			coalesce(json_agg(step.title order by step.sort) filter (where work.state = 'finished'), '[]') as finished,
			coalesce(json_agg(step.title order by step.sort) filter (where work.state = 'started'), '[]') as started,
			coalesce(json_object_agg(step.title, round(extract(epoch from work.finished_at) * 1000))
				filter (where work.state = 'finished'), '{}') as "finishedAt",
			max(progress.version)::integer as version
		from learning_path_progress as progress
		left join learning.step_progress as work
			on work.user_profile = progress.user_profile and work.learning_path = progress.learning_path
		left join learning_path_steps as step on step.id = work.step
		where progress.user_profile = $1 and progress.learning_path = $2
		group by progress.id`,
		[learner.profile, path],
	);

	return rows[0] ?? null;
}
