import { connect } from '../../directus/src/database/connect.ts';
import type { BenchLearner } from './learners.ts';
import type { Subject } from './load.ts';

/**
 * Pushes one change to each subject that takes pushes. A subject that stores it twice, or not at all, does not do the work that it
 * is compared for.
 *
 * @throws when a push takes more or less than one version.
 */
export async function expectOneVersion(
	subjects: readonly Subject[],
	{ learner, databaseUrl }: { learner: BenchLearner; databaseUrl: string },
): Promise<void> {
	const client = await connect(databaseUrl);

	try {
		let before = await version();

		for (const [index, subject] of subjects.filter(({ name }) => name.startsWith('push')).entries()) {
			const { path, ...request } = subject.request(learner, index + 1);

			await fetch(subject.url + path, request);

			const after = await version();

			if (after !== before + 1) {
				throw new Error(`${subject.name}: ${after - before} versions for one change`);
			}

			before = after;
		}
	} finally {
		await client.end();
	}

	async function version(): Promise<number> {
		const { rows } = await client.query<{ version: string }>(
			'select version from learning.sync_clock where user_profile = $1',
			[learner.profile],
		);

		return Number(rows[0]?.version);
	}
}
