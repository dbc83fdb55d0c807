import { expect, it } from 'vitest';
import { isHidden } from './is-hidden.ts';

it.each([
	['README.md', false],
	['01-begin/page.md', false],
	['.git/config', true],
	['docs/.DS_Store', true],
	['node_modules/x/README.md', true],
	['__MACOSX/._README.md', true],
	// Such a course came without a single step.
	['.github/steps', false],
	['.github/steps/1-create-a-branch.md', false],
	['.github/steps/.hidden.md', true],
	['.github/workflows/1-begin.yml', true],
	['.github/ISSUE_TEMPLATE.md', true],
	['course-main/.github/steps/1.md', false],
	['course-main/.github/workflows/1.md', true],
])('%s is hidden: %s', (path, hidden) => {
	expect(isHidden(path)).toBe(hidden);
});
