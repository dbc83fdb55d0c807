import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const MODULE = 'virtual:block-kinds';

/**
 * Rollup/Vite plugin: `virtual:block-kinds` is the list of all block kinds, one for every folder in `src/blocks/`.
 * It is what lets a new kind be a folder and nothing else.
 *
 * @param {string} [folder] Ends with a slash.
 * @returns {{ name: string, resolveId(id: string): string | undefined, load(id: string): string | undefined }}
 */
export function blockKinds(folder = fileURLToPath(new URL('src/blocks/', import.meta.url))) {
	return {
		name: 'block-kinds',

		resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),

		load(id) {
			if (id !== `\0${MODULE}`) return undefined;

			const kinds = readdirSync(folder, { withFileTypes: true })
				.filter((entry) => entry.isDirectory())
				.map((entry) => entry.name)
				.sort();
			const imports = kinds.map(
				(kind, at) => `import kind${at} from ${JSON.stringify(`${folder}${kind}/index.ts`)};`,
			);

			return `${imports.join('\n')}\nexport default [${kinds.map((_, at) => `kind${at}`).join(', ')}];\n`;
		},
	};
}
