import { seedDemo } from '../content/seed-demo.ts';
import { openApplied } from '../database/applied.ts';
import { connect } from '../database/connect.ts';
import { findOperator } from '../directus/find-operator.ts';
import { signToken } from '../directus/sign-token.ts';
import type { Log } from './create-log.ts';
import { openOperatorApi } from './operator-api.ts';
import { repository } from './repository.ts';
import type { SignIn } from './sign-ins.ts';

export interface DemoPlan {
	url: string;
	databaseUrl: string;
	secret: string;
	editor: SignIn;
	learner: SignIn;
}

/**
 * Seeds the demo into an instance that never had it. What an editor deletes of it later stays
 * deleted, and an instance with paths of its own is left alone.
 */
export async function seedDemoOnce(plan: DemoPlan, { log }: { log: Log }): Promise<void> {
	const client = await connect(plan.databaseUrl);
	try {
		const applied = await openApplied(client);
		const state = await applied.fingerprint('demo');
		if (state === 'done') return;
		const { rowCount } = await client.query('select from learning_paths limit 1');
		if (state === null && rowCount !== 0) return;

		log('Adding the demo');
		// Says that the paths which a killed attempt leaves behind are the demo's, to be completed.
		await applied.record('demo', 'begun');
		const token = await findOperator(plan);
		const accounts = { editor: accountOf(plan.editor), learner: accountOf(plan.learner) };
		await seedDemo(
			{ demoFolder: repository.demo, ...accounts },
			{
				api: openOperatorApi({ url: plan.url, token }),
				tokenOf: (user) => signToken(user, plan.secret),
				log,
			},
		);
		await applied.record('demo', 'done');
	} finally {
		await client.end();
	}
}

function accountOf({ email, password }: SignIn): { email: string; password: string } {
	return { email, password };
}
