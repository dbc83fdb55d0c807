import { inject, expect, it } from 'vitest';
import { repository } from '../instance/repository.ts';
import { signToken } from '../directus/sign-token.ts';
import { startInstance } from '../testing/start-instance.ts';
import { TEST_SECRET } from '../testing/test-admin.ts';
import { demoClass } from './demo-class.ts';
import { seedDemo } from './seed-demo.ts';

it('seeds users, published paths, an assignment and a group at work, once', async () => {
	const instance = await startInstance({ serverUrl: inject('instance').serverUrl });
	try {
		const { api } = instance;
		const input = {
			demoFolder: repository.demo,
			editor: { email: 'editor@example.com', password: 'editor-password' },
			learner: { email: 'learner@example.com', password: 'learner-password' },
		};
		const lines: string[] = [];
		const seed = () =>
			seedDemo(input, {
				api,
				tokenOf: (user) => signToken(user, TEST_SECRET),
				log: (line) => lines.push(line),
				now: () => Date.UTC(2026, 0, 30),
			});
		const work = () =>
			api.request('GET', '/items/learning_path_progress?sort=id&fields=id,version,steps,finished_at');
		await seed();
		const once = await work();
		await seed();

		expect(lines).toHaveLength(4);
		expect(await work()).toEqual(once);
		expect(once).toHaveLength(demoClass.learners.flatMap(({ work: parts }) => parts).length);
		expect(await api.request('GET', '/items/learning_paths?fields=status,visibility&sort=title')).toEqual([
			{ status: 'published', visibility: 'public' },
			{ status: 'published', visibility: 'public' },
			{ status: 'published', visibility: 'private' },
		]);
		expect(
			await api.request('GET', '/items/learning_path_revisions?fields=number,published_by.email'),
		).toEqual(Array(3).fill({ number: 1, published_by: { email: 'editor@example.com' } }));

		const learner = await signIn(instance.url, input.learner);
		const cards = await learner('/learning/me/paths/assigned');
		expect(cards).toMatchObject([{ title: 'Your first week', dueOn: '2026-02-13', assigned: true }]);

		// What the dashboard has to show: of the twelve who have begun, six are done with all that is required.
		expect(
			await api.request('GET', `/learning/editor/paths/${demoClass.assignment.path}/report`),
		).toMatchObject({ learners: 14, started: 6, finished: 6 });
	} finally {
		await instance.stop();
	}
});

async function signIn(url: string, account: { email: string; password: string }) {
	const { access_token } = await read<{ access_token: string }>(
		await fetch(`${url}/auth/login`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(account),
		}),
	);
	return async (path: string) =>
		await read<unknown[]>(await fetch(url + path, { headers: { authorization: `Bearer ${access_token}` } }));
}

async function read<T>(reply: Response): Promise<T> {
	const { data } = (await reply.json()) as { data: T };
	return data;
}
