import { sanitiserReady } from './sanitise.ts';

/** Loads what shows Markdown, and the sanitiser with it, at one time. */
export async function withSanitiser<T>(load: () => Promise<T>): Promise<T> {
	const [file] = await Promise.all([load(), sanitiserReady()]);

	return file;
}
