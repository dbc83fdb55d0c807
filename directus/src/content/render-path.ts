import { parseFrontPage } from './parse-front-page.ts';
import type { PathDraft } from './path-draft.ts';
import type { Page } from './path-folder.ts';
import { renderStep } from './render-step.ts';
import { slugOf } from './slug-of.ts';
import { writeFrontMatter } from './write-front-matter.ts';

/** Writes a draft as the pages of a folder, such that `parsePath` makes the same draft of them. */
export function renderPath(draft: PathDraft): Page[] {
	const digits = Math.max(2, String(draft.steps.length).length);
	const steps = draft.steps.map((step, at) => ({
		file: `${String(at + 1).padStart(digits, '0')}-${slugOf(step.title ?? '', 'step')}.md`,
		text: renderStep(step),
	}));
	return [{ file: 'README.md', text: renderFrontPage(draft) }, ...steps];
}

/** Title and description go into the front matter when they would not be read back as they are. */
function renderFrontPage({ title, description, visibility, cover }: PathDraft): string {
	const settings = { visibility, ...(cover === null ? {} : { cover }) };
	const paragraph = description === null ? '' : `\n${description}\n`;
	const easy = `${writeFrontMatter(settings)}\n# ${title}\n${paragraph}`;
	const readBack = parseFrontPage({ file: 'README.md', text: easy }, (file) => file === cover);

	const isRight = readBack.title === title && readBack.description === description;
	return isRight ? easy : writeFrontMatter({ title, description, ...settings });
}
