import { createApp, h, nextTick, reactive, ref } from 'vue';
import { afterEach, expect, test, vi } from 'vitest';
import LearnersPanel from './learners-panel.vue';

const api = { get: vi.fn() };

vi.mock('@directus/extensions-sdk', () => ({ useApi: () => api }));
vi.mock('vue-i18n', () => ({ useI18n: () => ({ locale: ref('en-US') }) }));

const PATHS = [
	{ id: 'bread', title: 'Bread' },
	{ id: 'bees', title: 'Bees' },
];
const ANN = {
	profile: 'ann',
	displayName: 'Ann',
	email: 'ann@example.com',
	state: 'started',
	stepsFinished: 2,
	stepsTotal: 5,
	lastWorkedAt: null,
	openSince: null,
	finishedAt: null,
};
/** Whom each path has; null when they cannot be loaded, a promise when it takes its time. */
let world: Record<string, object[] | null | Promise<object[]>>;
let paths: object[] | null;
let unmount: (() => void) | undefined;

afterEach(() => unmount?.());

/** A dashboard that stayed open showed the figures of the morning: the refresh of Directus does not reach our panels. */
test.each([
	['asked to', (panel: HTMLElement) => panel.querySelector<HTMLElement>('[aria-label=Refresh]')?.click()],
	['looked at again', () => document.dispatchEvent(new Event('visibilitychange'))],
])('%s, it shows what there is now', async (_when, act) => {
	const { panel } = await open();

	expect(panel.textContent).toContain('1 learner');

	world['bread'] = [ANN, { ...ANN, profile: 'ben' }];
	paths = [...PATHS, { id: 'cake', title: 'Cake' }];
	act(panel);
	await settled();
	expect(panel.textContent).toContain('2 learners');
	expect(choiceOf(panel)?.textContent).toContain('Cake');
});

/** One search that failed took the search away: only loading the dashboard anew helped. */
test('what failed can be tried again, and asked for in another way', async () => {
	const { panel } = await open({ world: { bread: null } });

	expect(panel.querySelector('[role=alert]')?.textContent).toContain('could not be loaded');
	expect(choiceOf(panel)).not.toBeNull();
	expect(panel.querySelector('v-input')).not.toBeNull();

	world['bread'] = [ANN];
	await again(panel);
	expect(panel.querySelector('[role=alert]')).toBeNull();
	expect(panel.textContent).toContain('1 learner');
});

test('with no paths loaded those can be tried again, too', async () => {
	const { panel } = await open({ paths: null });

	expect(panel.querySelector('[role=alert]')?.textContent).toContain('could not be loaded');

	paths = PATHS;
	await again(panel);
	expect(panel.textContent).toContain('1 learner');
});

/** The figures of one path stood under the title of another. */
test('until the answer about another path is there, nothing stands under its title', async () => {
	let answer = (_learners: object[]): void => undefined;
	const { panel, options } = await open({
		world: { bread: [ANN], bees: new Promise((resolve) => (answer = resolve)) },
	});

	expect(panel.querySelector('[aria-busy=true]')).toBeNull();

	options['path'] = 'bees';
	await settled();
	expect(choiceOf(panel)?.getAttribute('data-chosen')).toBe('bees');
	expect(panel.querySelector('[aria-busy=true]')?.textContent.trim()).toBe('');

	answer([ANN, { ...ANN, profile: 'ben' }]);
	await settled();
	expect(panel.querySelector('[aria-busy=true]')).toBeNull();
	expect(panel.textContent).toContain('2 learners');
});

test('while the same path is asked about again, what is there stays, and is said to be on its way', async () => {
	const { panel } = await open();

	world['bread'] = new Promise(() => undefined);
	panel.querySelector<HTMLElement>('[aria-label=Refresh]')?.click();
	await settled();
	expect(panel.querySelector('[aria-busy=true]')?.textContent).toContain('1 learner');
});

/** Whoever edited the dashboard picked a path, and saw the one before until the page was loaded anew. */
test('it follows the path that its options name', async () => {
	const { panel, options } = await open({ world: { bread: [ANN], bees: [] } });

	options['path'] = { collection: 'learning_paths', key: 'bees' };
	await settled();
	expect(choiceOf(panel)?.getAttribute('data-chosen')).toBe('bees');
	expect(panel.textContent).toContain('Nobody has this path yet');

	options['path'] = 'bread';
	await settled();
	expect(choiceOf(panel)?.getAttribute('data-chosen')).toBe('bread');
});

/** The panel on a dashboard, above a server that has these paths and learners. */
async function open(given: { world?: typeof world; paths?: object[] | null } = {}) {
	world = given.world ?? { bread: [ANN] };
	paths = given.paths === undefined ? PATHS : given.paths;
	api.get.mockReset().mockImplementation(async (address: string) => {
		if (address.startsWith('/items/')) return { data: { data: paths ?? refuse() } };

		const learners = (await world[address.split('/')[4] ?? '']) ?? refuse();

		return { data: { data: learners, meta: { total: learners.length } } };
	});

	const options = reactive<Record<string, unknown>>({ path: 'bread' });
	const panel = document.createElement('div');
	const app = createApp({ render: () => h(LearnersPanel, { ...options }) });

	app.config.compilerOptions.isCustomElement = (tag) => /^(v-|router-)/.test(tag);
	app.config.warnHandler = () => undefined;
	app.component('VSelect', Select).directive('tooltip', {}).mount(panel);
	unmount = () => app.unmount();
	await settled();

	return { panel, options };
}

/** As much of the Studio's select as tells what there is to choose. */
function Select({ modelValue, items }: { modelValue: string; items: { text: string }[] }) {
	return h('div', { 'data-chosen': modelValue }, items.map(({ text }) => text).join(', '));
}
Select.props = ['modelValue', 'items'];

function choiceOf(panel: HTMLElement): Element | null {
	return panel.querySelector('.choice [data-chosen]');
}

async function again(panel: HTMLElement): Promise<void> {
	panel.querySelector<HTMLElement>('[role=alert] v-button')?.click();
	await settled();
}

function refuse(): never {
	throw new Error('No.');
}

async function settled(): Promise<void> {
	for (let turn = 0; turn < 30; turn += 1) await nextTick();
}
