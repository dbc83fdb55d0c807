import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownStage, type Stage } from '../../testing/stage.ts';

/** An address of its own for every test: they must not use up each other's attempts. */
let stage: Stage;
let addresses = 0;

beforeAll(async () => {
	stage = await ownStage({ env: { IP_TRUST_PROXY: 'true', LEARNING_FAILED_SIGN_INS_PER_MINUTE: '3' } });
});

afterAll(() => stage.close());

function caller() {
	addresses += 1;

	const headers = { 'x-forwarded-for': `203.0.113.${addresses}` };

	return {
		register: (body: object) => stage.send({ method: 'POST', path: '/learning/register', headers, body }),
		signIn: (email: string, password: string, mode = 'json') =>
			stage.send({ method: 'POST', path: '/auth/login', headers, body: { email, password, mode } }),
		signInByGraphql: (times: number) =>
			stage.send({
				method: 'POST',
				path: '/graphql/system',
				headers,
				body: { query: `mutation { ${signInFields(times)} }` },
			}),
	};
}

function signInFields(times: number): string {
	return Array.from(
		{ length: times },
		(_, at) => `try_${at}: auth_login(email: "x@example.com", password: "x") { expires }`,
	).join(' ');
}

const account = () => ({ email: `Someone-${randomUUID()}@example.com`, password: 'a good password' });

test('registering gives an account with the Learner role and one profile, and its session cookie is out of reach of script', async () => {
	const { register, signIn } = caller();
	const { email, password } = account();
	const answer = await register({ email, password, displayName: 'Léa', locale: 'de' });

	expect(answer.status).toBe(201);
	expect(
		await stage.sql(
			`select role.name, profile.display_name, profile.locale
			from directus_users as users
			join directus_roles as role on role.id = users.role
			join user_profiles as profile on profile."user" = users.id
			where users.email = $1`,
			[email.toLowerCase()],
		),
	).toEqual([{ name: 'Learner', display_name: 'Léa', locale: 'de' }]);

	const [cookie] = (await signIn(email, password, 'session')).headers['set-cookie'] ?? [];

	expect(cookie).toMatch(/HttpOnly/i);
	expect(cookie).toMatch(/SameSite=Lax/i);
});

test('an e-mail address is taken once, in whatever case and however many ask at once', async () => {
	const { email, password } = account();
	const answers = await Promise.all(
		[email, email.toUpperCase(), email.toLowerCase()].map((spelling) =>
			caller().register({ email: spelling, password }),
		),
	);

	expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
	expect(answers.find(({ status }) => status === 409)?.code).toBe('EMAIL_TAKEN');
});

test('the sixth registration in a minute from one address has to wait; another address has not', async () => {
	const { register } = caller();

	for (let count = 0; count < 5; count += 1) expect((await register(account())).status).toBe(201);

	const sixth = await register(account());

	expect(sixth.code).toBe('REQUESTS_EXCEEDED');
	expect(Number(sixth.headers['retry-after'])).toBeGreaterThan(0);
	expect((await caller().register(account())).status).toBe(201);
});

test('failed sign-ins of one address are limited, successful ones are not', async () => {
	const { email, password } = account();

	await caller().register({ email, password });

	const good = caller();

	for (let count = 0; count < 5; count += 1) expect((await good.signIn(email, password)).status).toBe(200);

	const bad = caller();

	for (let count = 0; count < 3; count += 1) expect((await bad.signIn(email, 'wrong')).status).toBe(401);

	expect((await bad.signIn(email, password)).code).toBe('REQUESTS_EXCEEDED');
});

/** Whoever was refused here could go on there, many times in one request. */
test('sign-ins by GraphQL count as well, each of those in one request', async () => {
	const { email, password } = account();

	await caller().register({ email, password });

	const bad = caller();

	for (let count = 0; count < 3; count += 1) {
		expect((await bad.signInByGraphql(1)).code).toBe('INVALID_CREDENTIALS');
	}

	expect((await bad.signIn(email, password)).code).toBe('REQUESTS_EXCEEDED');
	expect((await caller().signInByGraphql(4)).code).toBe('REQUESTS_EXCEEDED');
});

test('whoever is made in the Studio or by SQL has a profile, and deleting them erases everything of theirs', async () => {
	const { id } = await stage.api.request<{ id: string }>('POST', '/users', { email: account().email });
	const profiles = () => stage.sql<{ id: string }>('select id from user_profiles where "user" = $1', [id]);
	const [profile] = await profiles();

	expect(profile).toBeDefined();

	await stage.api.request('DELETE', `/users/${id}`);
	expect(await profiles()).toEqual([]);
	expect(await stage.sql('select from learning.sync_clock where user_profile = $1', [profile?.id])).toEqual(
		[],
	);
});
