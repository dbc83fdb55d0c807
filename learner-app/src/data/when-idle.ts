/** Longer nothing may be put off: a page that never rests must sync, too. */
const PATIENCE_MS = 2_000;

/** For browsers that do not tell when they have nothing to do. */
const GUESS_MS = 300;

/** Resolves when the page has loaded and the browser has nothing more urgent to do: what nobody looks at waits until then. */
export async function whenIdle(): Promise<void> {
	if (document.readyState !== 'complete') {
		await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));
	}

	await new Promise<void>((resolve) => {
		// Safari has none.
		if (typeof window.requestIdleCallback === 'function') {
			window.requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS });
		} else setTimeout(resolve, GUESS_MS);
	});
}
