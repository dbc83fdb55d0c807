/** Where nobody looks at a page it is not painted. */
const PATIENCE_MS = 100;

/** Resolves when what was changed on the page just now has been painted. */
export function afterPaint(): Promise<void> {
	return new Promise((resolve) => {
		setTimeout(resolve, PATIENCE_MS);
		// The callback runs before the frame, and what it puts off after it.
		requestAnimationFrame(() => setTimeout(resolve));
	});
}
