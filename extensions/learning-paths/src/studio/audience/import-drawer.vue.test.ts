import { createApp, h, nextTick } from 'vue';
import { afterEach, expect, test, vi } from 'vitest';
import ImportDrawer from './import-drawer.vue';
import { messagesFor } from './messages.ts';

const api = { post: vi.fn() };

vi.mock('@directus/extensions-sdk', () => ({ useApi: () => api }));

const STEP = {
	line: 2,
	kind: 'membership',
	effect: 'added',
	who: 'ann@example.com',
	what: 'Autumn',
	dueOn: null,
};
const PLAN = { applied: false, plan: 'plan-1', problems: [], newGroups: ['Autumn'], steps: [STEP] };
const WRONG = { line: 3, code: 'UNKNOWN_EMAIL', value: 'nobody@example.com', message: 'Not shown.' };
const STALE = { response: { data: { errors: [{ message: 'No.', extensions: { code: 'STALE_PLAN' } }] } } };

let unmount: (() => void) | undefined;

afterEach(() => {
	unmount?.();
	document.body.replaceChildren();
});

test('a file is tried dry; only then, and with that plan, it is applied', async () => {
	const { drawer, applied } = open([PLAN, { ...PLAN, applied: true }]);

	await apply();
	expect(api.post).not.toHaveBeenCalled();

	await take(drawer, 'email,group\nann@example.com,Autumn');
	expect(asked()).toEqual([{ csv: 'email,group\nann@example.com,Autumn', apply: false }]);
	expect(drawer.textContent).toContain('1 new, 0 changed, 0 as before');
	expect(drawer.textContent).toContain('New groups: Autumn');
	expect(words(drawer.querySelector('tbody'))).toBe('2ann@example.comjoins Autumnnew');
	expect(applied).not.toHaveBeenCalled();

	await apply();
	expect(asked()[1]).toMatchObject({ apply: true, plan: 'plan-1' });
	expect(drawer.textContent).toContain('Imported.');
	expect(applied).toHaveBeenCalledOnce();
});

test('with a line that is wrong nothing can be applied, and it says which and why', async () => {
	const { drawer } = open([{ ...PLAN, problems: [WRONG] }]);

	await take(drawer, 'x');
	await apply();

	expect(api.post).toHaveBeenCalledOnce();
	expect(drawer.querySelector('.problems tbody')?.textContent).toMatch(/3.*nobody@example\.com.*Nobody has/s);
});

test('a plan that is out of date is not applied: the new one is shown first', async () => {
	const { drawer, applied } = open([
		PLAN,
		STALE,
		{ ...PLAN, plan: 'plan-2', newGroups: [] },
		{ ...PLAN, applied: true },
	]);

	await take(drawer, 'x');
	await apply();
	expect(drawer.textContent).toContain('Something was changed in the meantime.');
	expect(applied).not.toHaveBeenCalled();

	await apply();
	expect(asked().at(-1)).toMatchObject({ apply: true, plan: 'plan-2' });
	expect(applied).toHaveBeenCalledOnce();
});

test('a file that changes nothing cannot be applied', async () => {
	const { drawer } = open([{ ...PLAN, newGroups: [], steps: [{ ...STEP, effect: 'unchanged' }] }]);

	await take(drawer, 'x');
	await apply();
	expect(api.post).toHaveBeenCalledOnce();
	expect(drawer.textContent).toContain('there is nothing to do');
});

test('stays while it is applied, and closes before and after', async () => {
	const { drawer, applied, closed } = open([PLAN, { ...PLAN, applied: true }]);
	const cancel = () => drawer.querySelector('v-drawer')?.dispatchEvent(new Event('cancel'));

	await take(drawer, 'x');
	cancel();
	expect(closed).toHaveBeenCalledTimes(1);

	const applying = apply();

	cancel();
	expect(closed).toHaveBeenCalledTimes(1);

	await applying;
	expect(applied).toHaveBeenCalledOnce();
	cancel();
	expect(closed).toHaveBeenCalledTimes(2);
});

/** The drawer above a server that answers with these, one after the other. */
function open(answers: object[]) {
	const [applied, closed] = [vi.fn(), vi.fn()];
	const waiting = [...answers];

	api.post.mockReset().mockImplementation(async () => {
		const answer = waiting.shift();

		return answer === STALE
			? Promise.reject(Object.assign(new Error('409'), answer))
			: { data: { data: answer } };
	});

	const drawer = document.body.appendChild(document.createElement('div'));
	const app = createApp({
		render: () =>
			h(ImportDrawer, {
				title: 'Bread',
				text: messagesFor('en-US'),
				language: 'en-US',
				onApplied: applied,
				onClose: closed,
			}),
	});

	app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('v-');
	app.config.warnHandler = () => undefined;
	app.mount(drawer);
	unmount = () => app.unmount();

	return { drawer, applied, closed };
}

/** What stands in a table, between its rows, too. */
function words(table: Element | null): string | undefined {
	return table?.textContent.trim();
}

function asked(): unknown[] {
	return api.post.mock.calls.map(([, body]: unknown[]) => body);
}

async function take(drawer: HTMLElement, csv: string): Promise<void> {
	const before = api.post.mock.calls.length;
	const drop = new Event('drop', { bubbles: true, cancelable: true });

	Object.assign(drop, { dataTransfer: { files: [new File([csv], 'audience.csv')] } });
	drawer.querySelector('.drop')?.dispatchEvent(drop);
	await vi.waitFor(() => expect(api.post.mock.calls.length).toBeGreaterThan(before));
	await settled();
}

/** What Ctrl+Enter does in a drawer, and the button in its header, which only the Studio itself draws. */
async function apply(): Promise<void> {
	document.querySelector('v-drawer')?.dispatchEvent(new CustomEvent('apply'));
	await settled();
}

async function settled(): Promise<void> {
	for (let turn = 0; turn < 30; turn += 1) await nextTick();
}
