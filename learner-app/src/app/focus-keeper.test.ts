import { expect, it } from 'vitest';
import { createFocusKeeper } from './focus-keeper.ts';

it('gives the focus to the first heading after a change of page, and to no other', () => {
	const focus = createFocusKeeper();

	expect(focus.arrived()).toBe(false);
	focus.moved();
	expect([focus.arrived(), focus.arrived()]).toEqual([true, false]);
});

/** The page is made before the router says where on it the learner goes. */
it('knows of no way back once the learner goes on', () => {
	const focus = createFocusKeeper();

	focus.isReturning.value = true;
	focus.moved();
	expect(focus.isReturning.value).toBe(false);
});
