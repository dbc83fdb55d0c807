import jwt from 'jsonwebtoken';
import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';

/** A learner of the benchmark, with a session such as a browser has. */
export interface BenchLearner {
	user: string;
	profile: string;
	generation: string;
	/** A signed token of the session, as the session cookie holds it. */
	token: string;
	/** A path that takes their progress. */
	path: string;
	step: string;
}

const LEARNER_ROLE = '5f1d0c1e-1ea5-4a7e-9b1d-6c6561726e31';

/**
 * Fills a database with learners who have worked, and gives some of them sessions.
 *
 * @param plan.rows Rows of progress in all, spread evenly over 20 paths.
 * @param plan.active Learners with a session.
 */
export async function makeLearners(
	plan: { rows: number; active: number; path: string; step: string; secret: string },
	client: Client,
): Promise<BenchLearner[]> {
	const paths = Math.min(20, plan.rows);
	const learners = Math.max(plan.active, Math.ceil(plan.rows / paths));

	await client.query(
		`insert into directus_users (id, email, role, status)
		select gen_random_uuid(), 'bench-' || number || '-' || gen_random_uuid() || '@example.com', $1, 'active'
		from generate_series(1, $2) as number`,
		[LEARNER_ROLE, learners],
	);
	await client.query(
		`insert into learning_paths (id, title, status, visibility)
		select gen_random_uuid(), 'Filler ' || number, 'draft', 'private' from generate_series(1, $1) as number`,
		[paths - 1],
	);
	// Worked on long ago: the benchmark's pushes count their times up from there, and an earlier one would change nothing.
	await client.query(
		`insert into learning_path_progress (id, learning_path, user_profile, attempt, steps, last_step, last_worked_at)
		select gen_random_uuid(), path.id, profile.id, 0,
			json_build_object($1::text, json_build_object('turn', 0, 'startedAt', 1, 'finishedAt', null)), $1::text::uuid, to_timestamp(0)
		from learning_paths as path
		cross join user_profiles as profile
		join directus_users as users on users.id = profile."user" and users.email like 'bench-%'
		on conflict do nothing`,
		[plan.step],
	);
	// What the database would otherwise catch up with while we measure: statistics, hints in the rows, pages to be written.
	await client.query('vacuum (analyze)');
	await client.query('checkpoint');

	return giveSessions(plan, client);
}

async function giveSessions(
	plan: { active: number; path: string; step: string; secret: string },
	client: Client,
): Promise<BenchLearner[]> {
	const { rows } = await client.query<{ id: string; profile: string; generation: string }>(
		`select users.id, profile.id as profile, clock.generation
		from directus_users as users
		join user_profiles as profile on profile."user" = users.id
		join learning.sync_clock as clock on clock.user_profile = profile.id
		where users.email like 'bench-%'
		limit $1`,
		[plan.active],
	);

	const learners: BenchLearner[] = [];

	for (const { id, profile, generation } of rows) {
		const session = randomUUID();

		await client.query(
			`insert into directus_sessions (token, "user", expires) values ($1, $2, now() + interval '1 day')`,
			[session, id],
		);

		const claims = { id, role: LEARNER_ROLE, app_access: false, admin_access: false, session };
		const token = jwt.sign(claims, plan.secret, { expiresIn: '1d', issuer: 'directus' });

		learners.push({ user: id, profile, generation, token, path: plan.path, step: plan.step });
	}

	return learners;
}
