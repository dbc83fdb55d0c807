import { createApp, h, nextTick, ref } from 'vue';
import { afterEach, expect, test, vi } from 'vitest';
import { useSavedStatus } from '../shared/saved-status.ts';
import PublishPanel from './publish-panel.vue';

const SAVED = {
	title: 'A path',
	description: null,
	cover: null,
	visibility: 'public',
	status: 'published',
	date_updated: '2026-05-03T10:00:00Z',
};
const STEP = { id: 'step', title: 'One', required: true, blocks: [{ id: 'a', kind: 'text', text: 'Words' }] };

const api = { get: vi.fn(), post: vi.fn(), patch: vi.fn() };

vi.mock('@directus/extensions-sdk', () => ({ useApi: () => api }));
vi.mock('vue-i18n', () => ({ useI18n: () => ({ locale: ref('en-US') }) }));

let unmount: (() => void) | undefined;

afterEach(() => unmount?.());

test('it says what publishing changes and for whom, and publishes with the draft that it looked at', async () => {
	const panel = await open({ changes: [{ kind: 'added', step: 'step', title: 'One' }], finished: 12 });

	expect(panel.textContent).toContain('Learners see revision 2.');
	expect(panel.textContent).toContain('12 who finished will see 1 new step.');

	panel.querySelector<HTMLElement>('.act v-button')?.click();
	await settled();
	expect(api.post).toHaveBeenCalledWith('/learning/editor/paths/path/publish', {
		draft: 'fingerprint',
		note: null,
		minor: false,
	});
});

test('with nothing to publish there is no button to publish', async () => {
	const panel = await open({ changes: [] });

	expect(panel.querySelector('.act')).toBeNull();
	expect(panel.textContent).toContain('It is what you see below.');
});

test('unsaved edits keep it from publishing, and it says so', async () => {
	const panel = await open({ values: { ...SAVED, title: 'Edited' } });

	expect(panel.textContent).toContain('You have unsaved changes');
	expect(panel.querySelector('.act v-button')?.getAttribute('disabled')).toBe('true');
});

test('a form that is older than what is saved keeps it from publishing, and it says so', async () => {
	const panel = await open({ values: { ...SAVED, date_updated: '2026-05-03T09:00:00Z' } });

	expect(panel.textContent).toContain('Someone saved this path');
	expect(panel.querySelector('.act v-button')?.getAttribute('disabled')).toBe('true');
});

test('refused because the draft changed: it looks again and says why', async () => {
	const panel = await open();

	api.post.mockRejectedValueOnce({
		response: { data: { errors: [{ message: 'No.', extensions: { code: 'STALE_DRAFT' } }] } },
	});
	panel.querySelector<HTMLElement>('.act v-button')?.click();
	await settled();

	expect(panel.textContent).toContain('The path was changed while you were looking.');
	expect(panel.querySelector('.changes')).not.toBeNull();
});

/** The audience below it went on saying that learners do not see the path: the form does not learn what happens here. */
test('what comes of the status it tells the rest of the form, for as long as it is there', async () => {
	const status = useSavedStatus(ref('path'));
	const panel = await open({ saved: { ...SAVED, status: 'draft' } });

	expect(status.value).toBe('draft');

	api.get.mockImplementation(answering({ ...ANSWERS, path: SAVED }));
	panel.querySelector<HTMLElement>('.act v-button')?.click();
	await settled();
	expect(status.value).toBe('published');

	unmount?.();
	expect(status.value).toBeNull();
});

/** Saving failed with "no permission for the field publishing" once a note had been typed: the typing reached the form as an edit. */
test('typing in the panel is no edit of the form', async () => {
	const edited = vi.fn();
	const panel = await open({ attributes: { onInput: edited } });

	panel.querySelector('.act v-input')?.dispatchEvent(new Event('input', { bubbles: true }));
	expect(edited).not.toHaveBeenCalled();
});

const ANSWERS = {
	impact: {
		draft: 'fingerprint',
		currentRevision: 2,
		changes: [{ kind: 'changed', step: 'step', title: 'One' }],
		learners: { started: 0, finished: 0, onRemovedSteps: 0 },
	},
	preview: { steps: [STEP] },
	revisions: [],
	path: SAVED,
};

/** By what an address ends with, without its query. */
function answering(answers: Record<string, unknown>) {
	return async (address: string) => ({
		data: { data: answers[address.split('?')[0]?.split('/').at(-1) ?? ''] },
	});
}

/** The panel in a form, above an API that answers with these. */
async function open(
	world: {
		changes?: object[];
		finished?: number;
		values?: object;
		saved?: object;
		attributes?: object;
	} = {},
) {
	const { changes = ANSWERS.impact.changes, finished = 0, values = SAVED, saved = SAVED } = world;
	const impact = { ...ANSWERS.impact, changes, learners: { ...ANSWERS.impact.learners, finished } };

	api.get.mockImplementation(answering({ ...ANSWERS, impact, path: saved }));
	api.post.mockReset().mockResolvedValue({ data: { data: {} } });

	const host = document.createElement('div');
	const app = createApp({ render: () => h(PublishPanel, { primaryKey: 'path', ...world.attributes }) });

	app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('v-');
	app.config.warnHandler = () => undefined;
	app.provide('values', ref(values)).directive('tooltip', {}).mount(host);
	unmount = () => app.unmount();
	await settled();

	return host;
}

async function settled(): Promise<void> {
	await vi.waitFor(() => expect(api.get).toHaveBeenCalled());
	for (let turn = 0; turn < 20; turn += 1) await nextTick();
}
