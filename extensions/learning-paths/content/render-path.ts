import { PLAIN_SHAPES } from './block-shape.ts';
import { filesOf } from './files-of.ts';
import { parseFrontPage } from './parse-front-page.ts';
import type { PathDraft, StepDraft } from './path-draft.ts';
import type { Page } from './path-folder.ts';
import { renderStep } from './render-step.ts';
import { rewriteTexts } from './rewrite-texts.ts';
import { slugOf } from './slug-of.ts';
import { parseStepLink } from './step-links.ts';
import { writeFrontMatter } from './write-front-matter.ts';

/** Writes a draft as the pages of a folder, such that `parsePath` makes the same draft of them. */
export function renderPath(draft: PathDraft): Page[] {
	const digits = Math.max(2, String(draft.steps.length).length);
	const names = draft.steps.map(
		({ title }, at) => `${String(at + 1).padStart(digits, '0')}-${slugOf(title ?? '', 'step')}.md`,
	);
	const shown = filesOf(draft);
	const exists = (file: string) => shown.has(file);
	const files = ['README.md', ...names];
	const texts = [
		renderFrontPage(draft, exists),
		...draft.steps.map((step) => renderStep(withFileLinks(step, files), exists)),
	];
	return files.map((file, at) => ({ file, text: texts[at] ?? '' }));
}

function withFileLinks(step: StepDraft, files: string[]): StepDraft {
	const toFile = (url: string) => {
		const link = parseStepLink(url);
		const file = link === null ? undefined : files[link.step];
		return link === null || file === undefined ? null : file + link.rest;
	};
	return { ...step, blocks: rewriteTexts(step.blocks, toFile) };
}

/**
 * Title and description go into the front matter when they would not be read back as they are. A description
 * may well name an image of the folder: in the text of the page it would be taken out of it, and for the cover.
 */
function renderFrontPage(
	{ title, description, visibility, cover }: PathDraft,
	exists: (file: string) => boolean,
): string {
	const settings = { visibility, ...(cover === null ? {} : { cover }) };
	const paragraph = description === null ? '' : `\n${description}\n`;
	const easy = `${writeFrontMatter(settings)}\n# ${title}\n${paragraph}`;
	const readBack = parseFrontPage({ file: 'README.md', text: easy }, { exists, shapes: PLAIN_SHAPES });

	const isRight =
		readBack.title === title && readBack.description === description && readBack.cover === cover;
	return isRight ? easy : writeFrontMatter({ title, description, ...settings });
}
