import { connect } from '../../../directus/src/database/connect.ts';
import type { Instance } from '../../../directus/src/testing/start-instance.ts';

export interface WorkedOnPath {
	id: string;
	title: string;
	learners: number;
}

const STEPS = [
	'Look around',
	'Check the breathing',
	'Call for help',
	'For the curious',
	'Press hard and fast',
];

const NAMES = [
	...['Ada Lovelace', 'Béla Bartók', 'Chinua Achebe', 'Dorothy Vaughan', 'Emmy Noether', 'Frantz Fanon'],
	...['Grace Hopper', 'Hedy Lamarr', 'Ida B. Wells', 'Johannes Kepler', 'Katherine Johnson', 'Lise Meitner'],
	...[
		'Maryam Mirzakhani',
		'Nikola Tesla',
		'Olaudah Equiano',
		'Paulo Freire',
		'Rosalind Franklin',
		'Sofja Kowalewskaja',
	],
];

/** A published path, and learners who began it over half a year: some have finished, some go on, some are stuck, two never came. */
export async function makeLearnersAtWork({ api, databaseUrl }: Instance): Promise<WorkedOnPath> {
	const title = 'First aid, refreshed';
	const { id, steps } = await api.request<{ id: string; steps: string[] }>('POST', '/items/learning_paths', {
		title,
		visibility: 'public',
		steps: STEPS.map((step, index) => ({ title: step, sort: index + 1, required: index !== 3 })),
	});

	await api.request('POST', `/learning/editor/paths/${id}/publish`, {});

	const client = await connect(databaseUrl);

	try {
		for (const [index, name] of NAMES.entries()) {
			const [first, ...last] = name.split(' ');
			const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@example.org`;
			const { rows } = await client.query<{ profile: string }>(
				`with learner as (
					insert into directus_users (id, email, role, status, first_name, last_name)
					select gen_random_uuid(), $1, id, 'active', $2, $3 from directus_roles where name = 'Learner'
					returning id
				)
				select id as profile from learner`,
				[email, first, last.join(' ')],
			);
			const work = workOf(index, steps);

			await client.query(
				work === null
					? `insert into learning_path_assignments (id, learning_path, user_profile)
						select gen_random_uuid(), $2, id from user_profiles where "user" = $1 and $3::json is null and $4::uuid is null`
					: `insert into learning_path_progress (id, learning_path, user_profile, attempt, steps, last_step, last_worked_at)
						select gen_random_uuid(), $2, id, 0, $3::json, $4, to_timestamp($5 / 1000.0)
						from user_profiles where "user" = $1`,
				work === null
					? [rows[0]?.profile, id, null, null]
					: [rows[0]?.profile, id, JSON.stringify(work.steps), work.lastStep, work.lastWorkedAt],
			);
		}

		// As a push does, once the work is in.
		await client.query(
			`select learning.record_completion(learning_path, user_profile, attempt, steps::jsonb)
			from learning_path_progress where learning_path = $1`,
			[id],
		);
	} finally {
		await client.end();
	}

	return { id, title, learners: NAMES.length };
}

const HOUR_MS = 3_600_000;

/** The same for the same number, so that pictures of two runs differ in dates alone. */
function workOf(index: number, steps: readonly string[]) {
	if (index % 9 === 8) return null;

	const began = Date.now() - ((index * 37) % 170) * 24 * HOUR_MS - 20 * HOUR_MS;
	const done = Math.min(steps.length, (index * 5) % 7);
	const opened = steps.slice(0, Math.min(steps.length, done + 1));
	const entries = opened.map((step, at) => {
		const startedAt = Math.min(began + at * (20 + index) * HOUR_MS, Date.now() - HOUR_MS);
		const finishedAt = at < done ? Math.min(startedAt + (10 + 3 * at + index) * 60_000, Date.now()) : null;

		return [step, { turn: 0, startedAt, finishedAt }] as const;
	});
	const last = entries.at(-1);

	return {
		steps: Object.fromEntries(entries),
		lastStep: last?.[0] ?? null,
		lastWorkedAt: last?.[1].finishedAt ?? last?.[1].startedAt ?? began,
	};
}
