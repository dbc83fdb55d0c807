import type { Client } from 'pg';
import { LEARNER_ROLE } from '../../extensions/learning-paths/src/db/roles.ts';

/** A published path, and its steps in order. */
export interface MeasuredPath {
	id: string;
	steps: string[];
}

/**
 * Puts learners on a path, spread over all of it: each has finished some steps and begun the next, over the last 90 days. The
 * triggers do their part as ever.
 */
export async function makeStandings(
	{ path, learners }: { path: MeasuredPath; learners: number },
	client: Client,
): Promise<void> {
	const portion = 5_000;

	for (let from = 0; from < learners; from += portion) {
		await client.query(
			`insert into directus_users (id, email, role, status, first_name, last_name)
			select gen_random_uuid(), 'bench-' || number || '-' || gen_random_uuid() || '@example.com', $1, 'active', 'Learner', number::text
			from generate_series($2::int, $3::int) as number`,
			[LEARNER_ROLE, from + 1, Math.min(from + portion, learners)],
		);
		await client.query(
			`insert into learning_path_progress (id, learning_path, user_profile, attempt, steps, last_step, last_worked_at)
			select gen_random_uuid(), $1::uuid, profile.id, 0, work.steps, ($2::text[])[learner.reached]::uuid, learner.begun + learner.reached * interval '1 hour'
			from user_profiles as profile
			join directus_users as users on users.id = profile."user" and users.email like 'bench-%'
			cross join lateral (
				select 1 + abs(hashtext(profile.id::text)) % cardinality($2::text[]) as reached,
					now() - (1 + abs(hashtext('begun' || profile.id::text)) % 90) * interval '1 day' as begun
			) as learner
			cross join lateral (
				select json_object_agg(step, json_build_object(
					'turn', 0,
					'startedAt', (extract(epoch from learner.begun + (place - 1) * interval '1 hour') * 1000)::bigint,
					'finishedAt', case when place < learner.reached or learner.reached = cardinality($2::text[])
						then (extract(epoch from learner.begun + place * interval '1 hour') * 1000)::bigint end
				)) as steps
				from unnest($2::text[]) with ordinality as listed (step, place)
				where place <= learner.reached
			) as work
			where not exists (select from learning_path_progress as has where has.user_profile = profile.id)`,
			[path.id, path.steps],
		);
	}
}
