import { posix } from 'node:path';

/**
 * The file of the folder that a link on a page means, as a path from the root of the folder. Null when it leads
 * out of the folder: to the web, or above the root. What begins with a slash is looked for where the makers of
 * websites look for it, and leads out when it is not there.
 */
export function resolveLink(
	page: string,
	url: string,
	exists: (file: string) => boolean = () => false,
): string | null {
	if (/^([a-z][a-z\d+.-]*:|\/\/|#|\?|$)/i.test(url)) return null;

	const path = decode(url.replace(/[?#].*$/s, '')).normalize('NFC');
	if (path.startsWith('/')) {
		const file = posix.join('.', path);
		return ['', 'static/', 'public/'].map((root) => root + file).find(exists) ?? null;
	}

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
