import type { Profile } from '@learning-paths/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type HeadStart, takeHeadStart } from './head-start.ts';
import { LEARNER } from './session/remembered-learner.ts';
import { ARRIVING, OWES_SIGN_OUT } from './session/session-cookie.ts';
import { ada, bea } from './session/testing/session-stage.ts';
import { emptyPath } from './testing/empty-path.ts';

const kept = new Map<string, string>();
const store = {
	get: (name: string) => kept.get(name) ?? null,
	set(name: string, value: string | null) {
		if (value === null) kept.delete(name);
		else kept.set(name, value);
	},
};
const textOf = (learner: Profile | null) => learner && JSON.stringify(learner);

/** What the script began while this text was kept of whoever was remembered. */
function begun(learner: string | null, owner: string | null): HeadStart {
	return {
		learner,
		asked: {
			address: '/learning/paths',
			reply: new Promise(() => undefined),
			askedAt: 0,
			stop: () => undefined,
		},
		read: { path: emptyPath.id, owner, document: Promise.resolve(emptyPath) },
	};
}

/** What the app takes of it, who finds this text kept. */
function taken(headStart: HeadStart | undefined, learner: string | null) {
	vi.stubGlobal('window', { headStart });
	store.set(LEARNER, learner);

	const { asked, read } = takeHeadStart(store);

	return { asked: asked !== null, read: read !== null };
}

beforeEach(() => kept.clear());
afterEach(() => vi.unstubAllGlobals());

describe('takeHeadStart', () => {
	it.each([
		['a learner', ada],
		['nobody', null],
	])('takes what was begun for %s, once', (_, learner) => {
		const headStart = begun(textOf(learner), learner?.id ?? null);

		expect(taken(headStart, textOf(learner))).toEqual({ asked: true, read: true });
		expect(window.headStart).toBeNull();
	});

	it.each([
		['another learner', textOf(ada), textOf(bea)],
		['somebody who has left', textOf(ada), null],
		['nobody, before somebody came', null, textOf(ada)],
	])('takes nothing that was begun for %s', (_, then, now) => {
		expect(taken(begun(then, then && ada.id), now)).toEqual({ asked: false, read: false });
	});

	it.each([OWES_SIGN_OUT, ARRIVING])('takes nothing while the session may be somebody else’s: %s', (debt) => {
		store.set(debt, 'yes');
		expect(taken(begun(textOf(ada), ada.id), textOf(ada))).toEqual({ asked: false, read: false });
	});

	/** As after an update that asks for more than was kept: the app goes on as nobody. */
	it('takes nothing out of the database of whom it cannot recall', () => {
		const text = JSON.stringify({ id: ada.id });

		expect(taken(begun(text, ada.id), text).read).toBe(false);
	});

	it('takes nothing where nothing was begun', () => {
		expect(taken(undefined, null)).toEqual({ asked: false, read: false });
	});
});
