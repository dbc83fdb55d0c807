import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** It may name files that it loads only on some pages. */
const INLINE_SCRIPT = /<script>(.*?)<\/script>/gs;

/**
 * Refuses a build whose first screen loads more JavaScript than it may: what stands in the page, what it asks for at once, and
 * the largest of the parts that it loads by itself right after (the language, the sync). Bytes do not flicker as times do.
 */
export function firstScreenBudget(limit: { gzipBytes: number; alsoLoaded: RegExp[] }): Plugin {
	return {
		name: 'first-screen-budget',
		apply: 'build',
		// When the page is there, which says what it loads.
		generateBundle: {
			order: 'post',
			handler(_options, bundle) {
				const page = bundle['index.html'];
				const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');

				if (page?.type !== 'asset') return this.error('There is no page.');

				const loaded = String(page.source).replaceAll(INLINE_SCRIPT, '');
				const inline = [...String(page.source).matchAll(INLINE_SCRIPT)].map(([, code = '']) => code);
				const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
				const first = new Set<Rolldown.OutputChunk>();

				for (const chunk of chunks) if (loaded.includes(chunk.fileName)) collect(chunk, byName, first);

				for (const pattern of limit.alsoLoaded) {
					const [largest] = chunks
						.filter(({ name }) => pattern.test(name))
						.sort((a, b) => b.code.length - a.code.length);

					if (largest) collect(largest, byName, first);
					else this.error(`The budget counts a part that no longer exists: ${String(pattern)}`);
				}

				const bytes = [...inline, ...[...first].map(({ code }) => code)].reduce(
					(sum, code) => sum + gzipSync(code, { level: 9 }).length,
					0,
				);
				const told = `First screen: ${kilobytes(bytes)} of JavaScript (gzip), at most ${kilobytes(limit.gzipBytes)} allowed.`;

				if (bytes > limit.gzipBytes) this.error(told);

				this.info(told);
			},
		},
	};
}

function collect(
	chunk: Rolldown.OutputChunk,
	byName: Map<string, Rolldown.OutputChunk>,
	into: Set<Rolldown.OutputChunk>,
): void {
	if (into.has(chunk)) return;

	into.add(chunk);

	for (const name of chunk.imports) {
		const imported = byName.get(name);

		if (imported) collect(imported, byName, into);
	}
}

function kilobytes(bytes: number): string {
	return `${(bytes / 1000).toFixed(1)} kB`;
}
