import { h, nextTick } from 'vue';
import { expect, it, vi } from 'vitest';
import { show } from '../ui/testing/show.ts';
import BlockFrame from './block-frame.vue';
import { lazyComponent } from './lazy-component.ts';

const Words = { props: ['block'], render: ({ block }: { block: { id: string } }) => h('p', block.id) };

/** Found as a layout shift: the bar below a step's text was painted at the top, and jumped when the text came. */
it('is there with the first drawing when its file is there already', async () => {
	const { component, load } = lazyComponent(() => Promise.resolve({ default: Words }));

	await load();

	expect((await show(component, { block: { id: 'b', kind: 'words' } })).textContent).toBe('b');
});

it('comes when its file comes', async () => {
	let arrive: (file: { default: object }) => void = () => undefined;
	const { component, load } = lazyComponent(() => new Promise((resolve) => (arrive = resolve)));
	const shown = await show(component, { block: { id: 'b', kind: 'words' } });

	expect(shown.textContent).toBe('');

	arrive({ default: Words });
	await load();
	await nextTick();

	expect(shown.textContent).toBe('b');
});

/** A file that did not come once, on a weak line, did not come again until the whole app was loaded anew. */
it('is asked for again when it is shown again after it did not come', async () => {
	const { component, load } = lazyComponent(
		vi.fn().mockRejectedValueOnce(new TypeError('offline')).mockResolvedValue({ default: Words }),
	);
	const list = { render: () => h(BlockFrame, () => h(component, { block: { id: 'b', kind: 'words' } })) };
	const shown = await show(list);

	await vi.waitFor(() => expect(shown.textContent).toBe('This part could not be shown.'));

	const again = await show(list);

	await load();
	await nextTick();
	expect(again.textContent).toBe('b');
});

it('is asked for again by a page that waits for it before it shows blocks', async () => {
	const file = vi.fn().mockRejectedValueOnce(new TypeError('offline')).mockResolvedValue({ default: Words });
	const { component, load } = lazyComponent(file);

	await load();
	await load();

	expect((await show(component, { block: { id: 'b', kind: 'words' } })).textContent).toBe('b');
});
