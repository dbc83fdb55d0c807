import { PathCard } from '@learning-paths/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { assign, makePath, makePublishedPath, publish, type TestPath } from '../../testing/paths.ts';
import { findEditor, makeLearner, type Person } from '../../testing/people.ts';
import { ownStage } from '../../testing/stage.ts';

const Page = z.object({ data: z.array(PathCard), meta: z.object({ total: z.number() }) });

let stage: Awaited<ReturnType<typeof ownStage>>;
let editor: Person;
let draft: TestPath;

/** A database of its own: what else other tests publish would be found, too. */
beforeAll(async () => {
	stage = await ownStage();
	editor = await findEditor(stage);

	await path(
		'Sauerteig für Anfänger',
		'Geduld und Mehl',
		['Ansetzen'],
		['Am ersten Tag riecht es noch nach nichts.'],
	);
	await path(
		'Brot backen',
		'Mit Sauerteig',
		['Kneten', 'Gehen lassen'],
		['Der Bäcker steht früh auf. 100 % Roggen.'],
	);
	await path('Frühstück', null, ['Brot schneiden'], ['Butter, Marmelade und Honig.']);
	await path('Im Garten', null, [null], ['Was die Vögel mit altem Brot machen.']);
	await path('Brotzeit', null, ['Schinken'], ['Mit Freunden.']);
	await path('Photosynthese', 'Wie Pflanzen leben', ['Licht'], ['Chlorophyll ist grün.']);
	await path(
		'How plants live',
		'Photosynthesis and more',
		['Light'],
		["Don't water at noon: see [the notes](https://example.com/secret)."],
	);
	await path("Quotes ' and \\ back% slashes_", null, ['C++'], ['a & b | !c <-> d:*']);
	await path('Crème brûlée', 'Ein Dessert', ['Karamell'], ['Zucker']);
	await path('Кириллица', null, ['Ёжик'], ['東京大学へようこそ']);

	draft = await makePath(stage, { title: 'Brot im Entwurf', visibility: 'public' });
}, 180_000);

afterAll(() => stage.close());

describe('the search of the catalogue', () => {
	it.each([
		[
			'a title before a description, a step and a text; whole words before beginnings',
			'brot',
			['Brot backen', 'Brotzeit', 'Frühstück', 'Im Garten'],
		],
		['while still typing', 'Sauert', ['Sauerteig für Anfänger', 'Brot backen']],
		['a slip of the finger', 'Sauertieg', ['Sauerteig für Anfänger', 'Brot backen']],
		['a slip, while still typing', 'Saurtei', ['Sauerteig für Anfänger', 'Brot backen']],
		['a missing letter', 'photosythesis', ['How plants live']],
		['another spelling', 'Fotosynthese', ['Photosynthese']],
		['typed exactly before meant', 'photosynthesis', ['How plants live', 'Photosynthese']],
		['part of a compound', 'teig', ['Sauerteig für Anfänger', 'Brot backen']],
		['accents that are missing', 'creme brulee', ['Crème brûlée']],
		['accents that are too many', 'brot bäcken', ['Brot backen']],
		['umlauts without the dots', 'backer', ['Brot backen']],
		['umlauts spelt out', 'Baecker', ['Brot backen']],
		['capitals and spaces', '  BROT   BACKEN ', ['Brot backen']],
		['words in different places', 'brot kneten roggen', ['Brot backen']],
		['words in different places, one misspelt', 'brot knetn', ['Brot backen']],
		['one word that is nowhere', 'brot zebra', []],
		['Cyrillic, with and without dots', 'ежик', ['Кириллица']],
		['Japanese, where no spaces are', '大学', ['Кириллица']],
		['numbers', '100', ['Brot backen']],
		['an apostrophe', "don't", ['How plants live']],
		['not where a link leads', 'secret', []],
		['typed exactly in a step before meant in another', 'licht', ['Photosynthese', 'How plants live']],
		['a slip in a word of three letters is not forgiven', 'tga', []],
		['nothing like it', 'xylophon', []],
	])('%s: %j', async (_name, search, titles) => {
		const { data, meta } = await find(search);

		expect(data.map(({ title }) => title)).toEqual(titles);
		expect(meta.total).toBe(titles.length);
	});

	it.each([
		"'",
		"''",
		'"',
		'\\',
		"\\'",
		"brot' | 'x",
		"brot':*D",
		'brot & & backen',
		'brot | !',
		'!brot',
		'(brot',
		'brot)',
		'brot <-> backen',
		':*',
		'%',
		'_',
		'%%',
		'--',
		';drop table learning.path_search',
		'{brot}',
		'$1',
		'ＢＲＯＴ',
		'🍞',
		'\u202Ebrot',
		'é',
		'a',
		'x'.repeat(200),
		'a '.repeat(100),
		"'brot".repeat(40),
	])('takes %j as words, whatever they are', async (search) => {
		const { data, meta } = await find(search);

		expect(meta.total).toBe(data.length);
	});

	it.each([
		['a NUL', '%00'],
		['more than anyone types', 'x'.repeat(10_000)],
	])('refuses %s', async (_name, search) => {
		const answer = await stage.send({ path: `/learning/paths?search=${search}` });

		expect(answer).toMatchObject({ status: 400, code: 'INVALID_PAYLOAD' });
	});

	it('goes through pages with the same total on each, and on one beyond the last', async () => {
		const pages = await Promise.all([1, 2, 3].map((page) => find('brot', `&size=2&page=${page}`)));

		expect(pages.map(({ data }) => data.map(({ title }) => title))).toEqual([
			['Brot backen', 'Brotzeit'],
			['Frühstück', 'Im Garten'],
			[],
		]);
		expect(pages.map(({ meta }) => meta.total)).toEqual([4, 4, 4]);
	});

	it('lists everything by title when nothing is searched', async () => {
		const { data, meta } = await find('');

		expect(data.slice(0, 3).map(({ title }) => title)).toEqual(['Brot backen', 'Brotzeit', 'Crème brûlée']);
		expect(meta.total).toBe(10);
	});

	it('finds what is published, not what is being written, and forgets what was', async () => {
		const { id } = await path('Vorher Zwiebelkuchen', null, ['Eins'], ['Zwei']);

		await stage.api.request('PATCH', `/items/learning_paths/${id}`, { title: 'Nachher Flammkuchen' });
		expect(await titles('zwiebelkuchen')).toEqual(['Vorher Zwiebelkuchen']);
		expect(await titles('flammkuchen')).toEqual([]);

		await publish({ id }, editor);
		expect(await titles('zwiebelkuchen')).toEqual([]);
		expect(await titles('flammkuchen')).toEqual(['Nachher Flammkuchen']);

		await stage.api.request('PATCH', `/items/learning_paths/${id}`, { status: 'archived' });
		expect(await titles('flammkuchen')).toEqual([]);
	});

	it('leaves to the gate what is found: neither drafts nor private paths, nor to those who have them', async () => {
		const secret = await makePublishedPath(stage, editor, { title: 'Geheimnis', visibility: 'private' });
		const learner = await makeLearner(stage);

		await assign(stage, secret, learner);

		const answer = await learner.send({ path: '/learning/paths?search=Geheimnis' });

		expect(answer.json).toEqual({ data: [], meta: { total: 0 } });
		expect((await find('Entwurf')).data.map(({ id }) => id)).not.toContain(draft.id);
	});

	it('takes a path with more words than Postgres can index', async () => {
		const words = (from: number) =>
			Array.from({ length: 12_000 }, (_, number) => `w${(from + number).toString(36)}q`).join(' ');
		const { id } = await makePublishedPath(stage, editor, {
			title: 'Endlos',
			steps: [0, 1, 2, 3, 4].map((step) => ({ title: 'Teil', blocks: [{ text: words(step * 12_000) }] })),
		});

		expect((await find('endlos')).data.map((card) => card.id)).toEqual([id]);
	});
});

async function find(search: string, more = ''): Promise<z.infer<typeof Page>> {
	const answer = await stage.send({
		path: `/learning/paths?search=${encodeURIComponent(search)}${more}`,
	});

	expect(answer.status).toBe(200);

	return Page.parse(answer.json);
}

async function titles(search: string): Promise<string[]> {
	return (await find(search)).data.map(({ title }) => title);
}

function path(
	title: string,
	description: string | null,
	steps: (string | null)[],
	texts: string[],
): Promise<TestPath> {
	return makePublishedPath(stage, editor, {
		title,
		...(description === null ? {} : { description }),
		steps: steps.map((step, at) => ({
			title: step,
			blocks: texts.slice(at, at + 1).map((text) => ({ text })),
		})),
	});
}
