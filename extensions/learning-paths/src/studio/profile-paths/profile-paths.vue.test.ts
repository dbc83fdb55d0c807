import { createApp, h, nextTick, ref } from 'vue';
import { expect, test, vi } from 'vitest';
import ProfilePaths from './profile-paths.vue';

const api = { get: vi.fn() };
const me = { isAdmin: false };

vi.mock('@directus/extensions-sdk', () => ({
	useApi: () => api,
	useStores: () => ({ useUserStore: () => me }),
}));
vi.mock('vue-i18n', () => ({ useI18n: () => ({ locale: ref('en-US') }) }));

const PATH = {
	path: 'bread',
	title: 'Bread',
	status: 'published',
	state: 'started',
	stepsFinished: 2,
	stepsTotal: 5,
	progress: 'progress',
	dueOn: '2030-01-01',
	direct: true,
	groups: ['Autumn'],
};

test('it says what a person has, in which way, by when and how far they are', async () => {
	const panel = await open([
		PATH,
		{ ...PATH, path: 'bees', title: 'Bees', status: 'archived', progress: null, dueOn: null, direct: false },
		{ ...PATH, path: 'own', title: 'Own', direct: false, groups: [], state: 'finished', dueOn: null },
	]);
	const words = [...panel.querySelectorAll('tbody tr')].map((row) => row.textContent.replaceAll(/\s+/g, ' '));

	expect(words).toEqual([
		expect.stringMatching(/Bread.*directly.*Autumn.*Jan 1, 2030.*Started.*2 of 5 steps/),
		expect.stringMatching(/Bees.*archived.*Autumn.*no date.*Started/),
		expect.stringMatching(/Own.*found it themselves.*no date.*Finished/),
	]);
	expect([...panel.querySelectorAll('tbody router-link')].map((link) => link.getAttribute('to'))).toEqual([
		'/content/learning_paths/bread',
		'/content/learning_path_progress/progress',
		'/content/learning_paths/bees',
		'/content/learning_paths/own',
		'/content/learning_path_progress/progress',
	]);
});

test('who it is, and for admins alone the way to the account', async () => {
	const editors = await open([]);

	expect(editors.querySelector('a')?.getAttribute('href')).toBe('mailto:ann@example.com');
	expect(editors.querySelector('router-link')).toBeNull();

	expect((await open([], { isAdmin: true })).querySelector('router-link')?.getAttribute('to')).toBe(
		'/users/u1',
	);
});

test('nothing, and nothing that could be loaded, are told apart', async () => {
	expect((await open([])).textContent).toContain('This person has no path yet.');
	expect((await open(null)).textContent).toContain('could not be loaded');
});

/** @param paths null when they cannot be loaded. */
async function open(paths: object[] | null, { isAdmin } = { isAdmin: false }) {
	me.isAdmin = isAdmin;
	api.get.mockReset().mockImplementation(async () => {
		if (paths === null) throw new Error('No.');

		return {
			data: { person: { user: 'u1', email: 'ann@example.com' }, data: paths, meta: { total: paths.length } },
		};
	});

	const host = document.createElement('div');
	const app = createApp({ render: () => h(ProfilePaths, { primaryKey: 'ann' }) });

	app.config.compilerOptions.isCustomElement = (tag) => /^(v-|router-)/.test(tag);
	app.config.warnHandler = () => undefined;
	app.directive('tooltip', {}).mount(host);
	for (let turn = 0; turn < 30; turn += 1) await nextTick();

	return host;
}
