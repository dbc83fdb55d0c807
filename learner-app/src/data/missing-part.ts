/**
 * A part of the app did not come: the line is too bad, or the server has another version by now. Asking for it again would not help,
 * browsers remember that it failed; loading the page does.
 */
export class MissingPart extends Error {}

/** For the end of an `import()`. @throws MissingPart */
export function missingPart(cause: unknown): never {
	throw new MissingPart('A part of the app did not come.', { cause });
}
