import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Mailbox, openMailbox } from '../../testing/mailbox.ts';
import { ownStage, sharedStage, type Stage } from '../../testing/stage.ts';

/** An instance where addresses have to be proven, and a mail server that it really sends to. */
let stage: Stage;
let mailbox: Mailbox;
let addresses = 0;

beforeAll(async () => {
	mailbox = await openMailbox();
	stage = await ownStage({ env: { ...mailbox.env, IP_TRUST_PROXY: 'true', LEARNING_VERIFY_EMAIL: 'true' } });
});

afterAll(async () => {
	await stage.close();
	await mailbox.close();
});

/** From a network address of its own every time, so that the limits of one do not reach the other. */
function post(path: string, body: object) {
	addresses += 1;

	return stage.send({ method: 'POST', path, body, headers: { 'x-forwarded-for': `203.0.113.${addresses}` } });
}

const newAddress = () => `${randomUUID()}@example.com`;
const register = (email: string, password = 'a good password', more = {}) =>
	post('/learning/register', { email, password, ...more });
const open = (link: URL, headers = {}) => stage.send({ path: `${link.pathname}${link.search}`, headers });
const signIn = async (email: string, password: string) =>
	(await post('/auth/login', { email, password })).status;

async function makeAccount(password = 'a good password'): Promise<string> {
	const email = newAddress();

	await register(email, password);
	await open((await mailbox.take(email)).link);

	return email;
}

test('whoever registers can sign in when they have opened the link in the mail, and not before', async () => {
	const email = newAddress();

	expect(await register(email, 'a good password', { displayName: 'Zoë', locale: 'de' })).toMatchObject({
		status: 202,
		text: '',
	});
	expect(await signIn(email, 'a good password')).toBe(401);

	const mail = await mailbox.take(email);

	expect(mail.subject).toBe('Bestätige deine E-Mail-Adresse');
	expect(mail.text).toContain('Hallo Zoë,');

	const opened = await open(mail.link);

	expect(opened.status).toBe(302);
	expect(opened.headers.location).toBe('../../app/sign-in?said=verified');
	expect(await signIn(email, 'a good password')).toBe(200);
	expect(await open(mail.link)).toMatchObject({ status: 400, code: 'INVALID_PAYLOAD' });
});

test('a person who opens a link that is no longer good is told so by the app', async () => {
	const link = new URL('/learning/register/verify?token=x', stage.url);

	expect((await open(link, { accept: 'text/html,*/*' })).headers.location).toBe(
		'../../app/sign-in?said=unverified',
	);
});

/** The link did not arrive, so they register again. It used to answer 202 and send nothing: the address was lost for good. */
test('registering again while the address is not proven sends a new link, and only the newest password and link count', async () => {
	const email = newAddress();

	await register(email, 'the first password');
	await register(email.toUpperCase(), 'the second password');

	const [first, second] = [await mailbox.take(email), await mailbox.take(email)];

	expect((await open(first.link)).status).toBe(400);
	expect((await open(second.link)).status).toBe(302);
	expect(await signIn(email, 'the first password')).toBe(401);
	expect(await signIn(email, 'the second password')).toBe(200);
});

test('registering with an address that has an account changes nothing, sends nothing, and is answered alike', async () => {
	const email = await makeAccount();

	expect(await register(email, 'someone else’s')).toMatchObject({ status: 202, text: '' });
	expect(await signIn(email, 'a good password')).toBe(200);
	expect(mailbox.count(email)).toBe(0);
});

test('a forgotten password is replaced by the link in a mail, once, and all sessions end', async () => {
	const email = await makeAccount();
	const session = await post('/auth/login', { email, password: 'a good password', mode: 'session' });
	const cookie = String(session.headers['set-cookie']?.[0]).split(';')[0];
	const me = () => stage.send({ path: '/learning/me', headers: { cookie: String(cookie) } });

	expect((await me()).status).toBe(200);
	expect((await post('/learning/password/request', { email })).status).toBe(202);

	const { link, subject } = await mailbox.take(email);
	const token = link.searchParams.get('token');

	expect(subject).toBe('A new password');
	expect(`${link.origin}${link.pathname}`).toBe(`${stage.url}/app/new-password`);
	expect(await post('/learning/password/reset', { token, password: 'short' })).toMatchObject({ status: 400 });
	expect((await post('/learning/password/reset', { token, password: 'another password' })).status).toBe(204);
	expect(await signIn(email, 'a good password')).toBe(401);
	expect(await signIn(email, 'another password')).toBe(200);
	expect((await me()).status).toBe(401);
	expect(await post('/learning/password/reset', { token, password: 'a third password' })).toMatchObject({
		status: 400,
		code: 'INVALID_PAYLOAD',
	});
});

test('asking for a new password tells nobody who has an account, and mails nobody who has none', async () => {
	const [unknown, unproven, suspended] = [newAddress(), newAddress(), await makeAccount()];

	await register(unproven);
	await mailbox.take(unproven);
	await stage.sql("update directus_users set status = 'suspended' where email = $1", [suspended]);

	for (const email of [unknown, unproven, suspended]) {
		expect(await post('/learning/password/request', { email })).toMatchObject({ status: 202, text: '' });
	}

	// A mail that is sent afterwards has arrived: those before it, if there were any, would have, too.
	const known = await makeAccount();

	await post('/learning/password/request', { email: known });
	await mailbox.take(known);

	for (const email of [unknown, unproven, suspended]) expect(mailbox.count(email)).toBe(0);
});

test.each<[string, number, (email: string) => Promise<{ status: number }>]>([
	['requests for a new password', 202, (email) => post('/learning/password/request', { email })],
	['requests to Directus for a new password', 204, (email) => post('/auth/password/request', { email })],
	['registrations', 202, (email) => register(email)],
])('nobody’s mailbox is filled by %s, from however many addresses it is tried', async (_, good, ask) => {
	const email = newAddress();
	const statuses = [];

	for (let count = 0; count < 6; count += 1) statuses.push((await ask(email)).status);

	expect(statuses).toEqual([good, good, good, good, good, 429]);
	// They count together, in whatever spelling.
	expect((await post('/auth/password/request', { email: email.toUpperCase() })).status).toBe(429);
});

/** The limit counted by an address that did not fit where it was counted, which answered with 500. */
test('an address of the greatest length is answered like any other, and none is kept in clear', async () => {
	const email = `${'a'.repeat(64)}@${`${'b'.repeat(60)}.`.repeat(3)}example`;

	expect(email.length).toBeGreaterThan(250);
	expect(await post('/learning/password/request', { email })).toMatchObject({ status: 202, text: '' });
	expect(await stage.sql("select from learning.attempts where key like '%@%'")).toEqual([]);
});

test('an instance that cannot send mail says so', async () => {
	const other = await sharedStage();

	expect(
		await other.send({
			method: 'POST',
			path: '/learning/password/request',
			body: { email: newAddress() },
		}),
	).toMatchObject({ status: 409, code: 'NO_MAIL' });

	await other.close();
});

test('an instance that should have addresses proven and cannot send mail does not start, and says what to do', async () => {
	await expect(ownStage({ env: { LEARNING_VERIFY_EMAIL: 'true' } })).rejects.toThrow('EMAIL_FROM');
});
