import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { languageWishes } from './language-wishes.ts';
import { type SessionStage, ada, createSessionStage } from './testing/session-stage.ts';
import { localTextStore } from './text-store.ts';

let stage: SessionStage;

beforeEach(() => {
	stage = createSessionStage();
});

afterEach(() => stage.close());

it('tells the account of a language that was chosen without a network, at the next start', async () => {
	const session = await stage.openApp();
	const store = localTextStore(() => stage.disk);
	const told = () => stage.asked.filter((what) => what === 'PATCH /learning/me').length;

	await session.signIn('1@example.com', 'x');
	stage.reachable = false;
	await session.chooseLanguage('de');
	expect(languageWishes(store, ada)[0]).toBe('de');

	stage.reachable = true;
	for (const what of ['PATCH /learning/me', 'GET /learning/me']) {
		stage.replies.set(what, () => Response.json({ data: { ...ada, locale: 'de' } }));
	}
	await session.space().close();

	const again = await stage.openApp();

	await vi.waitFor(() => expect(again.space().owner?.locale).toBe('de'));
	await vi.waitFor(() => expect(languageWishes(store, null)).toEqual([null, null, 'de']));
	expect(told()).toBe(1);
});
