import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { nextTick } from 'vue';
import { show } from '../ui/testing/show.ts';
import { createI18n } from './create-i18n.ts';
import { i18nKey, useI18n } from './use-i18n.ts';

const EVENING = new Date(2026, 4, 9, 23, 59, 30).getTime();
const Due = { setup: () => useI18n(), render: ({ due }: ReturnType<typeof useI18n>) => due('2026-05-10') };

let clock: number;

beforeEach(() => {
	clock = EVENING;
	vi.useFakeTimers();
});

afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

it('goes on while a page is looked at', async () => {
	const { shown } = await showDue();

	expect(shown.textContent).toContain('Due tomorrow');
	clock += 60_000;
	await vi.advanceTimersByTimeAsync(60_000);
	expect(shown.textContent).toBe('Due today');
});

it('goes on when a page is looked at again', async () => {
	const { shown } = await showDue();
	const visible = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');

	clock += 8 * 3_600_000;
	document.dispatchEvent(new Event('visibilitychange'));
	await nextTick();
	expect(shown.textContent).toContain('Due tomorrow');

	visible.mockReturnValue('visible');
	document.dispatchEvent(new Event('visibilitychange'));
	await nextTick();
	expect(shown.textContent).toBe('Due today');
});

it('goes by the server’s time as soon as there is one', async () => {
	const { shown, i18n } = await showDue();

	i18n.followClock(() => EVENING + 3_600_000);
	await nextTick();
	expect(shown.textContent).toBe('Due today');
});

async function showDue() {
	const i18n = await createI18n('en', { now: () => clock });
	const shown = await show(Due, {}, { provide: [[i18nKey, i18n]] });

	return { shown, i18n };
}
