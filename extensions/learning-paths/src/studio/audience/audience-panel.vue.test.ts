import { createApp, defineComponent, h, nextTick, ref } from 'vue';
import { afterEach, expect, test, vi } from 'vitest';
import { tellSavedStatus } from '../shared/saved-status.ts';
import AudiencePanel from './audience-panel.vue';

const api = { get: vi.fn(), post: vi.fn() };

vi.mock('@directus/extensions-sdk', () => ({ useApi: () => api }));
vi.mock('vue-i18n', () => ({ useI18n: () => ({ locale: ref('en-US') }) }));

const ANN = {
	profile: 'ann',
	displayName: 'Ann',
	email: 'ann@example.com',
	state: 'started',
	stepsFinished: 2,
	stepsTotal: 5,
	dueOn: '2020-02-02',
	note: 'Soon',
	direct: true,
	groups: ['Autumn'],
};
const BEN = {
	...ANN,
	profile: 'ben',
	displayName: null,
	email: 'ben@example.com',
	direct: false,
	state: 'unstarted',
	dueOn: null,
	note: null,
};
const AUTUMN = { group: 'autumn', name: 'Autumn', members: 2, dueOn: '2030-01-01', note: null };

let unmount: (() => void) | undefined;

afterEach(() => {
	tellSavedStatus('path', null);
	unmount?.();
	document.body.replaceChildren();
});

test('it says who has the path, how, by when and how far they are; groups first', async () => {
	const panel = await open();

	expect(rows(panel)).toEqual([
		['Autumn 2 members', 'Group', 'Jan 1, 2030', ''],
		['Ann ann@example.com', 'directly Autumn', 'Feb 2, 2020 (overdue) Soon', 'Started 2 of 5 steps'],
		['ben@example.com', 'Autumn', 'no date', 'Not started'],
	]);
	expect(panel.textContent).toContain('2 learners have it');
});

test('several people and groups are given the path at once', async () => {
	const panel = await open();

	await press(panel, 'Assign');
	expect(find(document.body.querySelector('aside') ?? panel, 'Assign')?.getAttribute('disabled')).toBe(
		'true',
	);
	expect(checkbox('Ann').hasAttribute('disabled')).toBe(true);
	await choose('Cleo');
	await choose('Winter');
	await choose('Cleo');
	await choose('Cleo');
	await press(document.body, 'Assign (2)');

	expect(api.post).toHaveBeenCalledWith('/learning/editor/paths/path/assign', {
		profiles: ['cleo'],
		groups: ['winter'],
		dueOn: null,
		note: null,
	});
	expect(panel.textContent).toContain('2 assignments are new.');
});

test('before it takes a path from someone it says what that does to them', async () => {
	const panel = await open();

	await press(panel, 'Unassign Ann');
	expect(document.body.textContent).toContain('They keep the path through Autumn.');
	expect(document.body.textContent).toContain('What was done is kept');
	expect(api.post).not.toHaveBeenCalled();

	await press(document.body, 'Unassign');
	expect(api.post).toHaveBeenCalledWith('/learning/editor/paths/path/unassign', {
		profiles: ['ann'],
		groups: [],
	});
	expect(panel.textContent).toContain('Ann still has this path, through a group.');
});

test('who has it through a group only can get a date of their own, and not be unassigned', async () => {
	const panel = await open();

	expect(find(panel, 'Unassign ben@example.com')).toBeUndefined();
	await press(panel, 'Give ben@example.com a date of their own');
	expect(document.body.textContent).toContain('It goes before the dates of their groups.');
	await press(document.body, 'Save');
	expect(api.post).toHaveBeenCalledWith('/learning/editor/paths/path/assign', {
		profiles: ['ben'],
		groups: [],
		dueOn: null,
		note: null,
	});
});

test('refused, it says why, and stays open', async () => {
	const panel = await open();

	api.post.mockRejectedValueOnce({ response: { data: { errors: [{ message: 'You may not.' }] } } });
	await press(panel, 'Unassign Ann');
	await press(document.body, 'Unassign');

	expect(document.querySelector('[role=alert]')?.textContent).toBe('You may not.');
});

test.each([
	[{ primaryKey: '+' }, 'Save the path first.'],
	[{ values: { status: 'published', visibility: 'public' } }, 'everyone can start it'],
	[{ values: { status: 'draft', visibility: 'public' } }, 'as soon as you publish'],
	[{ audience: [] }, 'Nobody has this path yet.'],
	[{ audience: null }, 'could not be loaded'],
])('%j: %s', async (world, words) => {
	expect((await open(world)).textContent).toContain(words);
});

/** "Learners do not see this path yet" stood next to "Learners see revision 1": publishing does not change the form. */
test('published in this form it is no longer said to be hidden, and hidden again it is', async () => {
	const panel = await open({ values: { status: 'draft', visibility: 'public' } });

	tellSavedStatus('path', 'published');
	await settled();
	expect(panel.textContent).not.toContain('as soon as you publish');
	expect(panel.textContent).toContain('everyone can start it');

	tellSavedStatus('path', 'draft');
	await settled();
	expect(panel.textContent).toContain('as soon as you publish');
});

/** With the only person of page 2 unassigned it asked for page 2 again, got nobody, and hid the way back. */
test('unassigning the last one of a page turns to the page before', async () => {
	const panel = await open({ audience: Array.from({ length: 11 }, (_, index) => personOf(index)) });

	await press(panel, 'Next page');
	expect(rows(panel)).toHaveLength(1);

	await press(panel, 'Unassign Person 10');
	await press(document.body, 'Unassign');
	expect(rows(panel)).toHaveLength(11);
	expect(panel.textContent).toContain('10 learners have it');
	expect(panel.textContent).not.toContain('Nobody has this path yet.');
});

/** On a slow network the drawer was closed and opened again: the answer to the first closed the second with all that was ticked. */
test('a drawer stays until its answer is there', async () => {
	const panel = await open();
	let answer = (_reply: object): void => undefined;

	api.post.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
	await press(panel, 'Assign');
	await choose('Cleo');
	await press(document.body, 'Assign (1)');
	await escape();
	expect(document.querySelector('aside')).not.toBeNull();

	answer({ data: { data: { added: 1, changed: 0, unchanged: 0 } } });
	await settled();
	expect(document.querySelector('aside')).toBeNull();
	expect(panel.textContent).toContain('1 assignment is new.');

	await press(panel, 'Assign');
	await escape();
	expect(document.querySelector('aside')).toBeNull();
});

/** Typing into the search was an edit of the form, which nothing could save. */
test('typing in the panel is no edit of the form', async () => {
	const edited = vi.fn();
	const panel = await open({ attributes: { onInput: edited } });

	panel.querySelector('v-input')?.dispatchEvent(new Event('input', { bubbles: true }));
	expect(edited).not.toHaveBeenCalled();
});

/** The panel in a form, above an API that answers with these. @param world.audience null when it cannot be loaded. */
async function open(
	world: { primaryKey?: string; values?: object; audience?: Person[] | null; attributes?: object } = {},
) {
	const { primaryKey = 'path', values = {}, audience = [ANN, BEN] } = world;
	const groups = audience?.length ? [AUTUMN] : [];
	let learners = audience;

	api.post.mockReset().mockImplementation(async (address: string, body: { profiles: string[] }) => {
		if (address.endsWith('/assign')) return { data: { data: { added: 2, changed: 0, unchanged: 0 } } };

		learners = learners?.filter(({ profile }) => !body.profiles.includes(profile)) ?? null;

		return { data: { data: { removed: 1, stillAssigned: 1 } } };
	});
	api.get.mockReset().mockImplementation(async (address: string) => {
		if (learners === null) throw new Error('No.');
		if (address.includes('/candidates')) return { data: { data: CANDIDATES } };

		const from = (Number(new URLSearchParams(address.split('?')[1]).get('page')) - 1) * 10;
		const shown = learners.slice(from, from + 10);

		return { data: { data: { learners: shown, groups }, meta: { total: learners.length } } };
	});

	const host = document.body.appendChild(document.createElement('div'));
	const app = createApp({ render: () => h(AudiencePanel, { primaryKey, ...world.attributes }) });

	app.config.compilerOptions.isCustomElement = (tag) => /^(v-|interface-|router-)/.test(tag);
	app.component('VDrawer', Drawer).component('VCheckbox', Checkbox);
	app.config.warnHandler = () => undefined;
	app.provide('values', ref(values)).directive('tooltip', {}).mount(host);
	unmount = () => app.unmount();
	await settled();

	return host;
}

/** As much of the Studio's drawer and checkbox as the panel relies on; its other parts need no more than their tags. */
const Drawer = defineComponent(
	(_props, { slots }) =>
		() =>
			h('aside', [slots['actions']?.(), slots['default']?.()]),
);
const Checkbox = defineComponent(
	(_props: { modelValue: boolean }, { emit, slots }) =>
		() =>
			h('button', { role: 'checkbox', onClick: () => emit('update:modelValue') }, slots['default']?.()),
	{ props: ['modelValue'], emits: ['update:modelValue'] },
);

const CANDIDATES = {
	learners: [
		{ profile: 'ann', displayName: 'Ann', email: 'ann@example.com', has: true },
		{ profile: 'cleo', displayName: 'Cleo', email: 'cleo@example.com', has: false },
	],
	groups: [{ group: 'winter', name: 'Winter', members: 0, has: false }],
};

type Person = Pick<typeof ANN, 'profile'>;

function personOf(index: number): typeof ANN {
	return { ...ANN, profile: `person-${index}`, displayName: `Person ${index}` };
}

function rows(panel: HTMLElement): string[][] {
	return [...panel.querySelectorAll('tbody tr')].map((row) =>
		[...row.querySelectorAll('th, td:not(.tools)')].map((cell) => wordsOf(cell)),
	);
}

/** The words of what stands in it, each part by itself. */
function wordsOf(element: Element): string {
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	const words: string[] = [];

	while (walker.nextNode()) words.push(walker.currentNode.textContent?.trim() ?? '');

	return words.filter((word) => word !== '').join(' ');
}

function find(within: Element, name: string): HTMLElement | undefined {
	return [...within.querySelectorAll<HTMLElement>('button, v-button')].find(
		(candidate) => candidate.getAttribute('aria-label') === name || wordsOf(candidate) === name,
	);
}

async function press(within: Element, name: string): Promise<void> {
	(find(within, name) ?? expect.fail(`There is no button ${name}`)).click();
	await settled();
}

/** What the Studio's drawer says when Esc is pressed in it. */
async function escape(): Promise<void> {
	document.querySelector('aside')?.dispatchEvent(new CustomEvent('cancel'));
	await settled();
}

async function choose(name: string): Promise<void> {
	checkbox(name).click();
	await settled();
}

function checkbox(name: string): HTMLElement {
	return (
		document.querySelector<HTMLElement>(`[role=checkbox][aria-label="${name}"]`) ??
		expect.fail(`There is no checkbox ${name}`)
	);
}

async function settled(): Promise<void> {
	for (let turn = 0; turn < 30; turn += 1) await nextTick();
}
