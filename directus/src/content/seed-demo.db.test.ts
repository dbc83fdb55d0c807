import { inject, expect, it } from 'vitest';
import { repository } from '../instance/repository.ts';
import { startInstance } from '../testing/start-instance.ts';
import { seedDemo } from './seed-demo.ts';

it('seeds users, published paths and an assignment, once', async () => {
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
			seedDemo(input, { api, log: (line) => lines.push(line), now: () => Date.UTC(2026, 0, 30) });
		await seed();
		await seed();

		expect(lines).toHaveLength(3);
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
