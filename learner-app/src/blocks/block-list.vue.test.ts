// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { show } from '../ui/testing/show.ts';
import BlockList from './block-list.vue';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${String(n)}`;

describe('BlockList', () => {
	it('shows what it knows, and says so where it does not, without breaking the rest', async () => {
		const list = await show(BlockList, {
			blocks: [
				{ id: id(1), kind: 'text', text: 'A line.' },
				{ id: id(2), kind: 'hologram', depth: 3 },
				{ id: id(3), kind: '../text' },
				{ id: id(4), kind: 'text', text: 17 },
				{ id: id(5), kind: 'text', text: 'The end.' },
			],
		});

		await vi.waitFor(() => {
			expect(list.textContent).toContain('The end.');
		});
		expect([...list.querySelectorAll('.frame')].map((frame) => frame.textContent.trim())).toEqual([
			'A line.',
			'This part needs a newer version of the app.',
			'This part needs a newer version of the app.',
			'This part could not be shown.',
			'The end.',
		]);
	});
});
