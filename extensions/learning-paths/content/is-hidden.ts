/**
 * Whether an entry of a folder is what programs keep for themselves: `.git`, `.DS_Store`, and the shadow of each file that a Mac
 * adds to a zip. Courses that GitHub plays to learners have their pages in `.github/steps`; nothing else of `.github` is one.
 */
export function isHidden(path: string): boolean {
	const shown = path.replace(/(?<=^|\/)\.github(?=\/steps(?:\/|$)|$)/, 'github');
	return shown
		.split('/')
		.some((part) => part.startsWith('.') || part === '__MACOSX' || part === 'node_modules');
}
