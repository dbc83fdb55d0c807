import { describe, expect, it } from 'vitest';
import { type BlockShape, PLAIN_SHAPES } from './block-shape.ts';
import { describeFinding } from './findings/describe-finding.ts';
import { parsePath } from './parse-path.ts';

const CALLOUT: BlockShape = { collection: 'block_callout', fields: ['tone', 'text'], files: [] };

/** The shapes that courses have in public repositories; the words are ours. */
describe('a course repository', () => {
	it('as a book: the table of contents says what belongs to it, and in which order', () => {
		const { draft, findings } = parse(
			{
				'README.md': '# How to build this book',
				'src/SUMMARY.md':
					'# Summary\n\n[Welcome](index.md)\n\n- [Start here](z-start.md)\n  - [Deeper](z-start/deep.md)\n\n# Part two\n\n- [Later](a-later.md)\n- [Gone](gone.md)\n',
				'src/index.md': '# A book of knots\n\nFor sailors.\n',
				'src/z-start.md': 'No heading. Go on [deeper](z-start/deep.html).',
				'src/z-start/deep.md': '# Deep\n\n![k](../img/k.png)',
				'src/a-later.md': '# Later',
				'src/unlisted.md': '# Unlisted',
			},
			['book.toml', 'src/img/k.png'],
		);

		expect(draft).toMatchObject({ title: 'A book of knots', description: 'For sailors.' });
		expect(draft.steps).toMatchObject([
			{ title: 'Start here', blocks: [{ text: 'No heading. Go on [deeper](step:2).' }] },
			{ title: 'Deep', blocks: [{ kind: 'image', file: 'src/img/k.png' }] },
			{ title: 'Later' },
		]);
		expect(findings).toEqual([
			'src/SUMMARY.md: a path has no parts: "Part two"',
			'src/SUMMARY.md: the link to gone.md will lead nowhere',
			'README.md: not a step',
			'src/unlisted.md: not in the table of contents',
			'book.toml: no page shows it',
		]);
	});

	it('as a course that GitHub plays: its steps are among the hidden files', () => {
		const { draft } = parse({
			'README.md': '# Knots\n\nIn an hour.\n\n## Welcome\n',
			'.github/steps/x-review.md': '## Review',
			'.github/steps/10-untie.md': '## Step 10: Untie',
			'.github/steps/2-tie.md': '## Step 2: Tie',
		});

		expect(draft).toMatchObject({ title: 'Knots', description: 'In an hour.' });
		expect(draft.steps.map(({ title }) => title)).toEqual(['Step 2: Tie', 'Step 10: Untie', 'Review']);
	});

	it('as a website: weights order the pages, and pictures are found from its root', () => {
		const { draft, findings } = parse(
			{
				'README.md': '# The repository',
				'content/_index.md': '+++\ntitle = "Knots"\n+++\nFor sailors.\n',
				'content/b/_index.md': '---\ntitle: Second\nweight: 20\n---\n',
				'content/b/page.md':
					'+++\ntitle = "C#, \\"inside\\"" # a working title\nweight = 1\n+++\n![x](/img/x.png)',
				'content/c.md': '---\ntitle: First\nweight: 3\n---\n{{< youtube abc >}}\n',
				'content/a.md': '---\ntitle: Says nothing\n---\n',
			},
			['static/img/x.png'],
		);

		expect(draft).toMatchObject({ title: 'Knots', description: 'For sailors.' });
		expect(draft.steps.map(({ title }) => title)).toEqual([
			'First',
			'Second',
			'C#, "inside"',
			'Says nothing',
		]);
		expect(draft.steps[2]?.blocks).toMatchObject([{ kind: 'image', file: 'static/img/x.png' }]);
		expect(findings).toEqual([
			'content/c.md: special markup stays as text: {{< youtube abc >}}',
			'README.md: not a step',
		]);
	});

	it('as lessons in folders, with translations beside them', () => {
		const { draft, findings } = parse(
			{
				'README.md':
					'# Knots\n\n<!-- badges -->\n\nFor sailors.\n\n## Lessons\n\n1. [One](1-one/README.md)\n',
				'1-one/README.md': '# One\n\n![k](../images/a%20k.png "Tight")\n\n[Next](../2-two/README.md)',
				'1-one/assignment.md': '# Tie it',
				'1-one/translations/README.de.md': '# Eins',
				'2-two/README.md': '# Two',
				'10-ten/README.md': '# Ten',
				'CONTRIBUTING.md': '# How to help',
			},
			['images/a k.png'],
		);

		expect(draft).toMatchObject({ title: 'Knots', description: 'For sailors.' });
		expect(draft.steps.map(({ title }) => title)).toEqual(['One', 'Tie it', 'Two', 'Ten']);
		expect(findings).toEqual([
			'README.md: a comment was left out: <!-- badges -->',
			'README.md: not part of the description: ## Lessons …',
			'1-one/translations/README.de.md: not a step',
			'CONTRIBUTING.md: not a step',
		]);
	});

	it('as episodes with boxes and templates of a program of their own', () => {
		const { draft, findings } = parse({
			'index.md': '---\nsite: sandpaper\n---\nFor sailors.\n',
			'README.md': '# The repository',
			'episodes/01-intro.md':
				'---\ntitle: Intro\nteaching: 5\n---\n:::::: challenge\n\nTie one.\n\n::::::\n\n{% include x.html %}\n\n!!! note\n',
			'LICENSE.md': '# MIT',
		});

		expect(draft.steps.map(({ title }) => title)).toEqual(['Intro']);
		expect(findings).toEqual([
			'index.md: "site" in the front matter has no meaning here',
			'episodes/01-intro.md: "teaching" in the front matter has no meaning here',
			'episodes/01-intro.md: special markup stays as text: :::::: challenge',
			'episodes/01-intro.md: special markup stays as text: {% include x.html %}',
			'episodes/01-intro.md: special markup stays as text: !!! note',
			'README.md: not a step',
			'LICENSE.md: not a step',
		]);
	});

	it('with alerts, which are callouts where there are such blocks', () => {
		const page = '# One\n\n> [!IMPORTANT]\n> Hold *fast*.\n>\n> Always.\n\nAfter.\n';

		expect(parse({ '1.md': page }, [], [CALLOUT])).toMatchObject({
			draft: {
				steps: [
					{
						blocks: [
							{
								kind: 'other',
								collection: 'block_callout',
								fields: { tone: 'warning', text: 'Hold *fast*.\n\nAlways.' },
							},
							{ kind: 'text', text: 'After.' },
						],
					},
				],
			},
			findings: [],
		});
		expect(parse({ '1.md': page }).findings).toEqual(['1.md: special markup stays as text: [!IMPORTANT]']);
	});

	it('in other alphabets, with code that only looks like images and blocks', () => {
		const page =
			'# Узлы\n\n```md\n![not](an-image.png)\n```\n\n```block:quiz\nquestion: Why?\n```\n\n![узел](рисунки/узел%201.png)\n';
		const { draft, findings } = parse({ '01 Узлы.md': page }, ['рисунки/узел 1.png']);

		expect(draft.steps[0]).toMatchObject({
			title: 'Узлы',
			blocks: [{ kind: 'text' }, { kind: 'image', file: 'рисунки/узел 1.png', alt: 'узел' }],
		});
		expect(findings).toEqual(['01 Узлы.md: there are no blocks of the kind "quiz" here; it stays as text']);
	});
});

function parse(pages: Record<string, string>, files: string[] = [], shapes: BlockShape[] = []) {
	const { draft, findings } = parsePath(
		{ name: 'a-folder', pages: Object.entries(pages).map(([file, text]) => ({ file, text })), files },
		[...PLAIN_SHAPES, ...shapes],
	);
	return { draft, findings: findings.map((one) => `${one.file}: ${describeFinding(one, 'en')}`) };
}
