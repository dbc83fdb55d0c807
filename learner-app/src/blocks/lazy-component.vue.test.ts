import { h, nextTick } from 'vue';
import { expect, it } from 'vitest';
import { show } from '../ui/testing/show.ts';
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
