import { Device } from '../../learner-app/e2e/support/device.ts';
import { makeLearner } from '../../learner-app/e2e/support/learners.ts';
import { lessonPaths } from '../app/lesson-paths.ts';
import { makePublishedPaths } from '../make-published-paths.ts';
import type { BenchStage } from './bench-stage.ts';
import { type Traffic, trafficOf } from './traffic.ts';

const STEPS = 10;
const LONGEST_MS = 300_000;

/** A learner with many paths, all of them begun and none with images, signs in on a new device, where the app itself is already. */
export async function measureFirstSync(
	count: number,
	{ browser, instance, database }: BenchStage,
): Promise<{ paths: number; traffic: Traffic }> {
	const documents = lessonPaths(count, { steps: STEPS, cover: null });
	const learner = await makeLearner(instance, database, 'Noa');
	const device = await Device.open(browser, instance);
	const tab = await device.openTab();

	await makePublishedPaths(documents, database);
	await database.query(
		`insert into learning_path_progress (id, learning_path, user_profile, attempt, steps, last_step, last_worked_at)
		select gen_random_uuid(), path, $1, 0,
			json_build_object(step, json_build_object('turn', 0, 'startedAt', 1, 'finishedAt', 2)), step::uuid, now()
		from unnest($2::uuid[], $3::text[]) as begun (path, step)`,
		[learner.profile, documents.map(({ id }) => id), documents.map(({ steps: [first] }) => first?.id ?? '')],
	);
	await tab.goTo('/sign-in');
	await tab.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

	const traffic = await trafficOf(device.network, async () => {
		await tab.fillSignIn(learner);
		await tab.page.waitForFunction(
			(paths) => document.querySelectorAll('.cards li').length >= paths,
			count - 1,
			{
				timeout: LONGEST_MS,
			},
		);
	});

	await device.close();

	return { paths: count, traffic };
}
