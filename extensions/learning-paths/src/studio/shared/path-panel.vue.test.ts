import { type Component, createApp, h, nextTick, ref } from 'vue';
import { afterEach, expect, test, vi } from 'vitest';
import FunnelPanel from '../funnel/funnel-panel.vue';
import LearnersPanel from '../learners/learners-panel.vue';
import TimelinePanel from '../timeline/timeline-panel.vue';

const api = { get: vi.fn() };

vi.mock('@directus/extensions-sdk', () => ({ useApi: () => api }));
vi.mock('vue-i18n', () => ({ useI18n: () => ({ locale: ref('en-US') }) }));

const PATHS = { data: [{ id: 'bread', title: 'Bread' }] };
const PANELS: [name: string, panel: Component, about: string][] = [
	['the funnel', FunnelPanel, 'report'],
	['the timeline', TimelinePanel, 'timeline'],
	['the learners', LearnersPanel, 'learners'],
];

let unmount: (() => void) | undefined;

afterEach(() => unmount?.());

/** One failed request took the choice of the path away, and nothing but loading the dashboard anew brought it back. */
test.each(PANELS)('%s: what failed keeps its header, and is asked for again', async (_name, Panel, about) => {
	const panel = await open(Panel);
	const asked = () => api.get.mock.calls.map(([address]) => String(address));
	const isAbout = (address: string) => address.startsWith(`/learning/editor/paths/bread/${about}?`);

	expect(panel.querySelector('.choice v-select')).not.toBeNull();
	expect(asked().filter(isAbout)).toHaveLength(1);

	panel.querySelector<HTMLElement>('[role=alert] v-button')?.click();
	await settled();
	expect(asked().filter(isAbout)).toHaveLength(2);

	panel.querySelector<HTMLElement>('header [aria-label=Refresh]')?.click();
	await settled();
	expect(asked().filter(isAbout)).toHaveLength(3);
});

/** A panel above a server that knows the paths and nothing else. */
async function open(Panel: Component): Promise<HTMLElement> {
	api.get.mockReset().mockImplementation(async (address: string) => {
		if (address.startsWith('/items/learning_paths?')) return { data: PATHS };

		throw new Error('No.');
	});

	const panel = document.createElement('div');
	const app = createApp({ render: () => h(Panel) });

	app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('v-');
	app.config.warnHandler = () => undefined;
	app.directive('tooltip', {}).mount(panel);
	unmount = () => app.unmount();
	await settled();

	return panel;
}

async function settled(): Promise<void> {
	for (let turn = 0; turn < 30; turn += 1) await nextTick();
}
