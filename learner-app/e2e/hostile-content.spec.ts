import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { connect } from '../../directus/src/database/connect.ts';
import type { Instance } from '../../directus/src/testing/start-instance.ts';
import { HOSTILE_MARKDOWN } from './support/hostile-markdown.ts';
import { isSane, watchForTrouble } from './support/sane-page.ts';
import { test } from './support/stage.ts';

test.use({ story: 'blocks', viewport: { width: 320, height: 640 }, locale: 'en-GB' });

const HUGE = Array.from(
	{ length: 400 },
	(_, at) => `## Part ${at}\n\n${'Flour, water, salt and time make bread. '.repeat(12)}`,
).join('\n\n');

const RTL = 'الخبز في البيت: دقيق وماء وملح وخميرة.';
const LONG = `${'A title that goes on '.repeat(14)}ends.`;

test('whatever stands in a path, its pages are sane: nothing runs, nothing breaks, nothing lies beyond a narrow screen', async ({
	page,
	instance,
	network,
	shoot,
}) => {
	test.setTimeout(10 * 60_000);

	const trouble = watchForTrouble(page);
	const picture = await upload(instance, 'broken.png', 'image/png', 'no picture at all');
	const drawing = await upload(
		instance,
		'drawing.svg',
		'image/svg+xml',
		'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>localStorage.setItem("hit", "svg")</script></svg>',
	);
	const text = (words: string) => ({ collection: 'block_text', item: { text: words } });
	const path = await publish(instance, '🥖', [
		{
			title: 'Markdown',
			blocks: [text(HOSTILE_MARKDOWN), { collection: 'block_callout', item: { text: HOSTILE_MARKDOWN } }],
		},
		{ title: 'Huge', blocks: [text(HUGE), text('endless'.repeat(3_000))] },
		{
			title: 'Files',
			blocks: [
				{ collection: 'block_image', item: { image: picture, caption: 'A picture that is none.' } },
				{ collection: 'block_image', item: { image: drawing, alt: ' ', caption: 'Said by its caption' } },
				{ collection: 'block_video', item: { video: picture, title: '"><script>window.hit = 1</script>' } },
			],
		},
		{ title: '🥖', blocks: [] },
		{ title: RTL, blocks: [text(`# ${RTL}\n\n${RTL} `.repeat(3)), text(`- ${RTL}\n- ${RTL}`)] },
		{
			title: null,
			blocks: [text('A step without a title. &Auml;pfel &amp;amp; &notit; &hellip; &nowhere; &#233;')],
		},
	]);

	await test.step('every step', async () => {
		for (const [index, step] of path.steps.entries()) {
			await page.goto(`${network.url}/app/paths/${path.id}/steps/${step}`);
			await expect(page.getByRole('article')).toBeVisible();
			await isSane(page);
			await shoot(page, `hostile-${index}`);
		}
	});

	await test.step('a browser without a sanitiser of its own shows the same', async () => {
		const address = `${network.url}/app/paths/${path.id}/steps/${path.steps[0] ?? ''}`;
		const older = await page.context().newPage();
		const purifier = older.waitForRequest(/\/purify/);

		await older.addInitScript(() => Reflect.deleteProperty(window, 'Sanitizer'));
		await older.goto(address);
		await purifier;
		await page.goto(address);
		await expect(page.locator('.prose')).toHaveCount(2);
		await expect(older.locator('.prose')).toHaveCount(2);
		expect(await proseOf(older)).toEqual(await proseOf(page));
		await isSane(older);
		await older.close();
	});

	await test.step('a broken image says so, and one without words is called by its caption', async () => {
		await page.goto(`${network.url}/app/paths/${path.id}/steps/${path.steps[2] ?? ''}`);
		await expect(page.getByText('This image could not be loaded.').first()).toBeVisible();
		await expect(page.getByText('A picture that is none.').first()).toBeVisible();
		await expect(page.getByRole('img', { name: 'Said by its caption' })).toBeVisible();
		await expect(page.getByText('This video could not be loaded.')).toBeVisible();
		await page.getByText('This video could not be loaded.').scrollIntoViewIfNeeded();
		await shoot(page, 'hostile-files-below');
	});

	await test.step('characters that are written by name are those, and other names what they are', async () => {
		await page.goto(`${network.url}/app/paths/${path.id}/steps/${path.steps[5] ?? ''}`);
		await expect(page.getByRole('article')).toContainText(
			'A step without a title. Äpfel &amp; &notit; … &nowhere; é',
		);
	});

	await test.step('a step without content can be finished', async () => {
		await page.goto(`${network.url}/app/paths/${path.id}/steps/${path.steps[3] ?? ''}`);
		await page.getByRole('button', { name: /^Finish/ }).click();
		await expect(page.getByRole('heading', { level: 1, name: RTL })).toBeVisible();
	});

	await test.step('the whole of it for paper, and in the catalogue', async () => {
		await page.goto(`${network.url}/app/paths/${path.id}`);
		await isSane(page);
		await shoot(page, 'hostile-path');
		await page.goto(`${network.url}/app/paths/${path.id}/print`);
		await isSane(page);
	});

	await test.step('a drawing that is opened by its address runs no script', async () => {
		await page.goto(`${network.url}/learning/assets/${drawing}`);
		await page.goto(`${network.url}/app/`);
		expect(await page.evaluate(() => localStorage.getItem('hit'))).toBe(null);
	});

	expect(trouble()).toEqual([]);
});

test('paths of every length: without steps, and with five hundred', async ({
	page,
	instance,
	network,
	shoot,
}) => {
	test.setTimeout(10 * 60_000);

	const trouble = watchForTrouble(page);
	const none = await publish(instance, 'Nothing yet', []);
	const many = await publish(
		instance,
		'Five hundred steps',
		Array.from({ length: 500 }, (_, at) => ({ title: `Step ${at + 1}`, blocks: [] })),
	);

	await page.goto(`${network.url}/app/paths/${none.id}`);
	await expect(page.getByRole('heading', { level: 1, name: 'Nothing yet' })).toBeVisible();
	await isSane(page);
	await shoot(page, 'hostile-no-steps');

	await page.goto(`${network.url}/app/paths/${many.id}`);
	await expect(page.getByRole('link', { name: 'Step 500' })).toBeAttached();
	await isSane(page);
	await shoot(page, 'hostile-many-steps');
	await page.getByRole('link', { name: 'Step 500' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Step 500' })).toBeVisible();
	await isSane(page);
	await page.getByRole('button', { name: /^Finish/ }).click();
	await expect(page.getByText('1 of 500').first()).toBeVisible();

	expect(trouble()).toEqual([]);
});

test('a kind of block that this app does not know, and a title that no editor could save', async ({
	page,
	instance,
	network,
	shoot,
}) => {
	const trouble = watchForTrouble(page);
	const path = await publish(instance, 'Of a newer server', [
		{ title: 'Holograms', blocks: [{ collection: 'block_text', item: { text: 'Before it.' } }] },
	]);

	await republish(instance, path.id, (document) => ({
		...document,
		title: LONG,
		steps: document.steps.map((step) => ({
			...step,
			title: LONG,
			blocks: [
				...step.blocks,
				{ id: randomUUID(), kind: 'hologram', depth: 3 },
				{ id: randomUUID(), kind: 'text', text: 'After it.' },
				{ id: randomUUID(), kind: 'video', asset: 'not an asset' },
			],
		})),
	}));

	await page.goto(`${network.url}/app/paths/${path.id}`);
	await expect(page.getByRole('heading', { level: 1, name: LONG })).toBeVisible();
	await isSane(page);
	await shoot(page, 'hostile-long-title');

	await page.goto(`${network.url}/app/paths/${path.id}/steps/${path.steps[0] ?? ''}`);
	await expect(page.getByText('Before it.')).toBeVisible();
	await expect(page.getByText('This part needs a newer version of the app.')).toBeVisible();
	await expect(page.getByText('After it.')).toBeVisible();
	await expect(page.getByText('This part could not be shown.')).toBeVisible();
	await isSane(page);
	await page.getByText('After it.').scrollIntoViewIfNeeded();
	await shoot(page, 'hostile-unknown-kind');
	await page.getByRole('button', { name: /^Finish/ }).click();
	await expect(page.getByText('1 of 1').first()).toBeVisible();

	expect(trouble()).toEqual([]);
});

function proseOf(page: Page): Promise<string[]> {
	return page.locator('.prose').evaluateAll((all) => all.map((prose) => prose.innerHTML));
}

interface StepPlan {
	title: string | null;
	blocks: { collection: string; item: Record<string, unknown> }[];
}

async function publish(
	{ api }: Instance,
	title: string,
	plan: StepPlan[],
): Promise<{ id: string; steps: string[] }> {
	const id = randomUUID();
	const steps = plan.map(() => randomUUID());

	await api.request('POST', '/items/learning_paths?fields=id', {
		id,
		title,
		visibility: 'public',
		steps: plan.map((step, at) => ({
			id: steps[at],
			sort: at + 1,
			title: step.title,
			required: true,
			blocks: step.blocks.map((block, sort) => ({ sort: sort + 1, ...block })),
		})),
	});
	await api.request('POST', `/learning/editor/paths/${id}/publish`, {});

	return { id, steps };
}

interface Revision {
	steps: { blocks: object[] }[];
}

/** Publishes by hand what this server would not: as a newer one would leave it. */
async function republish(
	{ databaseUrl }: Instance,
	path: string,
	change: (document: Revision) => object,
): Promise<void> {
	const database = await connect(databaseUrl);
	const { rows } = await database.query<{ document: Revision }>(
		'select document from learning_path_revisions where learning_path = $1',
		[path],
	);
	const document = { ...change(rows[0]?.document ?? { steps: [] }), revision: 2 };

	await database.query(
		`with added as (
			insert into learning_path_revisions (id, learning_path, number, document, assets, published_at, fingerprint)
			select gen_random_uuid(), learning_path, 2, $2, '[]', now(), 'by hand'
			from learning_path_revisions where learning_path = $1
			returning id
		)
		update learning_paths set published_revision = (select id from added) where id = $1`,
		[path, JSON.stringify(document)],
	);
	await database.end();
}

async function upload({ api }: Instance, name: string, type: string, content: string): Promise<string> {
	return (await api.upload({ name, type, bytes: new TextEncoder().encode(content) })).id;
}
