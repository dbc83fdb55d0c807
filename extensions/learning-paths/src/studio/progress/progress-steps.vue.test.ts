import { createApp, h, nextTick, ref } from 'vue';
import { afterEach, expect, test, vi } from 'vitest';
import ProgressSteps from './progress-steps.vue';

const api = { get: vi.fn(), post: vi.fn() };

vi.mock('@directus/extensions-sdk', () => ({ useApi: () => api }));
vi.mock('vue-i18n', () => ({ useI18n: () => ({ locale: ref('en-US') }) }));

const STEP = '11111111-1111-4111-8111-111111111111';
const WORK = { [STEP]: { turn: 0, startedAt: 1, finishedAt: 2 } };
const PUBLISHED = {
	published_revision: { document: { steps: [{ id: STEP, title: 'One', required: true, blocks: [] }] } },
};

let unmount: (() => void) | undefined;

afterEach(() => unmount?.());

test('it says what the learner did, step by step', async () => {
	const form = await open(async () => PUBLISHED);

	expect(form.textContent).toContain('1 of 1 steps finished');
	expect(form.querySelector('li')?.textContent).toMatch(/1\. One.*Finished/s);
});

/** A load that was slow or failed said "0 of 0 steps finished", and of each step that the path no longer had it. */
test('while the steps are loaded it says nothing about them', async () => {
	const form = await open(() => new Promise(() => undefined));

	expect(form.querySelector('[aria-busy=true]')).not.toBeNull();
	expect(form.textContent).not.toContain('steps finished');
	expect(form.querySelector('li')).toBeNull();
});

test('steps that could not be loaded are asked for again', async () => {
	const form = await open(async () => Promise.reject(new Error('No.')));

	expect(form.querySelector('[role=alert]')?.textContent).toContain('could not be loaded');
	expect(form.textContent).not.toContain('steps finished');
	expect(form.querySelector('li')).toBeNull();

	api.get.mockResolvedValue({ data: { data: PUBLISHED } });
	form.querySelector<HTMLElement>('[role=alert] v-button')?.click();
	await settled();
	expect(form.textContent).toContain('1 of 1 steps finished');
	expect(form.querySelector('[role=alert]')).toBeNull();
});

test('of a path that has nothing published, what was done is still told', async () => {
	const form = await open(async () => ({ published_revision: null }));

	expect(form.querySelector('li')?.textContent).toMatch(/no longer part of the path.*Finished/s);
});

/** The interface in the form of a progress row, above a server that answers with this path. */
async function open(path: () => Promise<object>) {
	api.get.mockReset().mockImplementation(async () => ({ data: { data: await path() } }));

	const form = document.createElement('div');
	const app = createApp({ render: () => h(ProgressSteps, { value: WORK, primaryKey: 'progress' }) });

	app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('v-');
	app.config.warnHandler = () => undefined;
	app.provide('values', ref({ learning_path: 'path', user_profile: 'ann' })).mount(form);
	unmount = () => app.unmount();
	await settled();

	return form;
}

async function settled(): Promise<void> {
	for (let turn = 0; turn < 20; turn += 1) await nextTick();
}
