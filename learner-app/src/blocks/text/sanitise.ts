declare global {
	interface Element {
		/** Not in TypeScript's library yet. */
		setHTML?: (html: string, options: { sanitizer: Sanitizer }) => void;
	}
}

/** What Markdown can make, and nothing else. */
const ELEMENTS = [
	...['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'hr', 'br', 'blockquote', 'ul', 'ol', 'li', 'pre', 'code'],
	...['div', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'em', 'strong', 's'],
];
const ATTRIBUTES = ['href', 'title', 'class', 'start', 'align', 'tabindex'];

/** null as long as there is none. */
let sanitiser: ((html: string) => string) | null = browsersOwn();

/** Resolves when `sanitise` can be called: DOMPurify is loaded only where the browser has no sanitiser of its own. */
export async function sanitiserReady(): Promise<void> {
	sanitiser ??= await domPurify();
}

/** Leaves of HTML what Markdown makes: `markdown-it` lets nothing else through, and this is there for the day on which it does. */
export function sanitise(html: string): string {
	if (!sanitiser) throw new Error('Whoever loads this has to wait until the sanitiser is ready.');

	return sanitiser(html);
}

/** The HTML Sanitizer API: Chromium since 146, Firefox since 148. It takes scripts out whatever it is told to allow. */
function browsersOwn(): typeof sanitiser {
	// Chromium had another API by this name for a time, which would take no notice of the lists.
	const hasIt =
		'setHTML' in Element.prototype &&
		'Sanitizer' in globalThis &&
		'replaceElementWithChildren' in Sanitizer.prototype;

	if (!hasIt) return null;

	const sanitizer = made();

	if (!sanitizer) return null;

	return (html) => {
		const element = document.createElement('div');

		element.setHTML?.(html, { sanitizer });

		return element.innerHTML;
	};
}

/** null where a browser would have its lists otherwise: the pages of a path must not fail for it. */
function made(): Sanitizer | null {
	try {
		return new Sanitizer({
			elements: ELEMENTS,
			attributes: ATTRIBUTES,
			comments: false,
			dataAttributes: false,
		});
	} catch {
		return null;
	}
}

async function domPurify(): Promise<(html: string) => string> {
	const { default: purify } = await import('dompurify');

	// Said once: it reads what it is told anew at every call otherwise.
	purify.setConfig({
		ALLOWED_TAGS: ELEMENTS,
		ALLOWED_ATTR: ATTRIBUTES,
		ALLOW_ARIA_ATTR: false,
		ALLOW_DATA_ATTR: false,
	});

	return (html) => purify.sanitize(html);
}
