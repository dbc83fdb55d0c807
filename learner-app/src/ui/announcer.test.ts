import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nextTick, watch } from 'vue';
import { createAnnouncer } from './announcer.ts';

beforeEach(() => {
	vi.useFakeTimers();
});

afterEach(() => {
	vi.useRealTimers();
});

describe('createAnnouncer', () => {
	/** With one voice, "You are signed in" and what came along of the work before stood in the same place at the same moment. */
	it('says one thing after another, each of them long enough to be heard', async () => {
		const { text, say } = createAnnouncer();

		say('You are signed in.');
		await nextTick();
		say('Your progress came along.');
		await nextTick();
		expect(text.value).toBe('You are signed in.');

		await vi.runAllTimersAsync();
		expect(text.value).toBe('Your progress came along.');

		say('Saved.');
		await nextTick();
		expect(text.value).toBe('Saved.');
	});

	it('says the same words twice, with nothing in between', async () => {
		const { text, say } = createAnnouncer();
		const heard: string[] = [];

		watch(text, (words) => heard.push(words), { flush: 'sync' });
		say('Saved.');
		await vi.runAllTimersAsync();
		say('Saved.');
		await vi.runAllTimersAsync();

		expect(heard).toEqual(['Saved.', '', 'Saved.']);
	});
});
