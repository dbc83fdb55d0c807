import { beforeEach, describe, expect, it } from 'vitest';
import { type Outcome, failed, succeeded } from '../api/outcome.ts';
import { createSessionCookie } from './session-cookie.ts';
import { takeTurns } from './take-turns.ts';
import { later } from './testing/session-stage.ts';

let asked: string[];
let texts: Map<string, string>;
let replies: Partial<Record<'in' | 'out', () => Promise<Outcome<void>>>>;
let turns: ReturnType<typeof takeTurns>;

beforeEach(() => {
	asked = [];
	texts = new Map();
	replies = {};
	turns = takeTurns('session', undefined);
});

/** All tabs share the store and the turns. */
function openTab() {
	const ask = async (what: string, reply?: () => Promise<Outcome<void>>) => {
		asked.push(what);

		return reply ? reply() : succeeded(undefined);
	};

	return createSessionCookie({
		sessionApi: {
			signIn: () => ask('in', replies.in),
			signOut: () => ask('out', replies.out),
			refresh: () => ask('renew'),
		},
		store: {
			get: (key) => texts.get(key) ?? null,
			set: (key, value) => (value === null ? texts.delete(key) : texts.set(key, value)),
		},
		turns,
	});
}

const who = { email: '1@example.com', password: 'x' };
const arrive = async () => succeeded('here');

describe('the session’s cookie', () => {
	it('is not ended by another tab’s late sign-out when somebody has signed in since', async () => {
		const [one, other] = [openTab(), openTab()];
		const { happened, happens } = later();

		replies.out = async () => happened.then(() => succeeded(undefined));
		one.leave();

		const told = one.settle();
		const toldToo = other.settle();
		const signedIn = other.signIn(who, arrive);

		happens();
		await Promise.all([told, toldToo, signedIn]);
		expect(asked).toEqual(['out', 'in']);
		expect(one.isOwed()).toBe(false);
	});

	it('is owed until the server has heard of it', async () => {
		const tab = openTab();

		replies.out = async () => failed({ kind: 'unreachable' });
		tab.leave();
		await tab.settle();
		expect(tab.isOwed()).toBe(true);

		replies.out = async () => failed({ kind: 'unauthenticated', code: '' });
		await tab.settle();
		expect(tab.isOwed()).toBe(false);

		await tab.settle();
		expect(asked).toEqual(['out', 'out']);
	});

	it('is not renewed for somebody who has left', async () => {
		const tab = openTab();

		tab.leave();
		expect(await tab.renew()).toMatchObject({ ok: false });
		expect(asked).toEqual([]);

		await tab.settle();
		expect(await tab.renew()).toMatchObject({ ok: true });
	});

	it('is not waited for by whoever is just let in', async () => {
		const tab = openTab();
		const renewed = await tab.signIn(who, async () => succeeded(await tab.renew()));

		expect(renewed).toMatchObject({ ok: true, value: { ok: false } });
		expect(asked).toEqual(['in']);
	});

	it('is left alone by a tab that is opened while somebody is let in', async () => {
		const [letting, done] = [later(), later()];
		const signedIn = openTab().signIn(who, async () => {
			letting.happens();

			return done.happened.then(arrive);
		});

		await letting.happened;
		openTab();
		done.happens();
		await signedIn;
		await turns(async () => undefined);
		expect(asked).toEqual(['in']);
	});
});
