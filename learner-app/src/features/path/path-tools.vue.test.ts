import { describe, expect, it, vi } from 'vitest';
import { type Component, defineComponent, h, shallowRef } from 'vue';
import type { PathStanding } from '../../data/queries/path-standing.ts';
import { always } from '../../data/testing/always.ts';
import { changing } from '../../data/testing/changing.ts';
import { emptyPath } from '../../data/testing/empty-path.ts';
import { learningKey } from '../../data/use-learning.ts';
import { show } from '../../ui/testing/show.ts';
import PathTools from './path-tools.vue';

const elsewhere: PathStanding = { held: null, progress: null, unsent: [], rejected: null };
const here = { ...elsewhere, held: { bytes: 0, assigned: false } };
const begun = {
	...here,
	progress: { id: emptyPath.id, attempt: 0, steps: {}, lastStep: null, lastWorkedAt: 1 },
};
const unreachable = async () => ({ ok: false, failure: { kind: 'unreachable' } });
const refused = async () => ({ ok: false, failure: { kind: 'refused', status: 404, code: 'NOT_FOUND' } });
const full = async () => Promise.reject(new Error('no room'));

describe('PathTools', () => {
	it.each([
		['keeping', 'Keep for offline', elsewhere, { keep: refused }, 'cannot be kept just now'],
		[
			'removing',
			'Remove from this device',
			here,
			{ release: unreachable },
			'You need to be online for this.',
		],
		['keeping', 'Keep for offline', elsewhere, { keep: full }, 'the device has no room left'],
		['removing', 'Remove from this device', here, { release: full }, 'the device has no room left'],
		[
			'keeping later',
			'Keep for offline',
			elsewhere,
			{ keep: unreachable, wish: full },
			'the device has no room left',
		],
		['starting over', 'Start over', begun, { work: { startOver: full } }, 'the device has no room left'],
	])('says why %s did not work', async (_, words, standing, doing, problem) => {
		const { tools } = await showTools(standing, doing);

		button(tools, words).click();
		if (words === 'Start over') tools.querySelector<HTMLElement>('dialog .button--primary')?.click();

		await vi.waitFor(() => expect(tools.querySelector('[role=alert]')?.textContent).toContain(problem));
	});

	/** It was refused: "To keep this path you need to be online." */
	it('keeps a path later while there is no network, unless that is taken back', async () => {
		const isWished$ = changing(false);
		const wish = vi.fn(async (_: string, isWished: boolean) => isWished$.next(isWished));
		const { tools } = await showTools(elsewhere, { keep: unreachable, wished: () => isWished$, wish });

		button(tools, 'Keep for offline').focus();
		button(tools, 'Keep for offline').click();
		await vi.waitFor(() => expect(tools.textContent).toContain('as soon as there is a network'));
		expect(wish).toHaveBeenLastCalledWith(emptyPath.id, true);
		expect(document.activeElement?.textContent).toBe('Do not fetch it');
		expect(tools.querySelector('[role=alert]')).toBeNull();

		button(tools, 'Do not fetch it').click();
		await vi.waitFor(() => expect(button(tools, 'Keep for offline')).toBeDefined());
		expect(wish).toHaveBeenLastCalledWith(emptyPath.id, false);
	});

	it('says nothing of a wish when the path has come', async () => {
		const { tools } = await showTools(here, { wished: () => always(true) });

		expect(tools.textContent).not.toContain('as soon as there is a network');
		expect(button(tools, 'Remove from this device')).toBeDefined();
	});

	/** The button was replaced by another, and whoever works by keyboard stood at the top of the page again. */
	it('leaves the focus where it is when a path is kept', async () => {
		const { tools, latest } = await showTools(elsewhere, {});

		button(tools, 'Keep for offline').focus();
		latest.value = here;
		await vi.waitFor(() => expect(tools.textContent).toContain('Remove from this device'));

		expect(document.activeElement?.textContent.trim()).toBe('Remove from this device');
	});
});

async function showTools(standing: object, doing: object) {
	const latest = shallowRef(standing);
	const follows = defineComponent(
		() => () => h(PathTools as Component, { document: emptyPath, standing: latest.value }),
	);
	const space = { wished: () => always(false), ...doing };
	const tools = await show(follows, {}, { provide: [[learningKey, { space: { value: space } }]] });

	// The platform's dialog is not in the test's document.
	for (const dialog of tools.querySelectorAll('dialog')) {
		Object.assign(dialog, { showModal: () => undefined, close: () => undefined });
	}

	return { tools, latest };
}

function button(within: Element, words: string): HTMLButtonElement {
	const found = [...within.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words));

	if (!found) throw new Error(`There is no button "${words}".`);

	return found;
}
