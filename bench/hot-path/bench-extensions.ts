import { build } from 'esbuild';
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from '../../directus/src/instance/repository.ts';

/** A folder of extensions for one run: our bundle as it is built, and beside it the same routes as an ordinary endpoint. */
export async function benchExtensions(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'learning-paths-bench-'));
	const bundle = join(folder, 'learning-paths');
	const endpoint = join(folder, 'ordinary-endpoint');

	await mkdir(bundle);
	await cp(join(repository.extensions, 'learning-paths/dist'), join(bundle, 'dist'), { recursive: true });
	await cp(join(repository.extensions, 'learning-paths/package.json'), join(bundle, 'package.json'));
	await mkdir(endpoint);
	await writeFile(join(endpoint, 'package.json'), JSON.stringify(MANIFEST));
	await build({
		entryPoints: [join(import.meta.dirname, 'ordinary-endpoint.ts')],
		outfile: join(endpoint, 'index.js'),
		bundle: true,
		platform: 'node',
		format: 'esm',
		// What is CommonJS among our libraries still says `require`.
		banner: {
			js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
		},
	});

	return folder;
}

const MANIFEST = {
	name: 'directus-extension-ordinary-endpoint',
	version: '0.0.0',
	type: 'module',
	'directus:extension': {
		type: 'endpoint',
		path: 'index.js',
		source: 'index.js',
		host: '^12.0.0',
	},
};
