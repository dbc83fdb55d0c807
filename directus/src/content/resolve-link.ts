import { posix } from 'node:path';

/**
 * The file of the folder that a link on a page means, as a path from the root of the folder. Null when it leads
 * out of the folder: to the web, to an absolute path, or above the root.
 */
export function resolveLink(page: string, url: string): string | null {
	if (/^([a-z][a-z\d+.-]*:|\/|#|$)/i.test(url)) return null;

	const path = decode(url.replace(/[?#].*$/s, ''));
	const file = posix.join(posix.dirname(page), path);
	return file.startsWith('../') || file === '..' ? null : file;
}

/** A stray `%` is legal in a Markdown link, and then stands for itself. */
function decode(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
