import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { ProgressDocument } from '@learning-paths/contract';
import { LEARNER_ROLE } from '../../../extensions/learning-paths/src/db/roles.ts';
import type { Instance } from '../../../directus/src/testing/start-instance.ts';

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

/** What another device of this learner's, which nobody sees, sends to the server. */
export async function pushElsewhere(
	instance: Instance,
	learner: Learner,
	documents: ProgressDocument[],
): Promise<void> {
	const login = await post(`${instance.url}/auth/login`, {
		email: learner.email,
		password: learner.password,
		mode: 'json',
	});
	const { data } = (await login.json()) as { data: { access_token: string } };
	const address = `${instance.url}/learning/sync/v1/${learner.user}/progress`;

	await post(address, { documents }, { authorization: `Bearer ${data.access_token}` });
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

async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
	const response = await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...headers },
		body: JSON.stringify(body),
	});

	if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);

	return response;
}
