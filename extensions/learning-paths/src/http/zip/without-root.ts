/** When everything is in one folder, as zips of repositories are: its name, and how to take it off a path. */
export function withoutRoot(paths: string[]): { root: string | null; strip: (path: string) => string } {
	const [first = ''] = paths;
	const root = first.slice(0, first.indexOf('/') + 1);

	if (root === '' || !paths.every((path) => path.startsWith(root))) {
		return { root: null, strip: (path) => path };
	}

	return {
		root: root.slice(0, -1),
		strip: (path) => (path.startsWith(root) ? path.slice(root.length) : path),
	};
}
