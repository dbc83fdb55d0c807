import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const COMPRESSIBLE = /\.(?:js|css|html|svg|json|webmanifest)$/;

/** Below this a compressed file saves less than its own headers cost. */
const MIN_BYTES = 1024;

/** Writes `.br` and `.gz` beside every text asset: Directus does not compress, the file server picks them up as they are. */
export function precompress(): Plugin {
	let directory = '';

	return {
		name: 'precompress',
		apply: 'build',
		configResolved(config) {
			directory = resolve(config.root, config.build.outDir);
		},
		// The service worker is written in closeBundle too; only after it is the folder complete.
		closeBundle: { order: 'post', sequential: true, handler: () => compressAll(directory) },
	};
}

async function compressAll(directory: string): Promise<void> {
	const entries = await readdir(directory, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name));

	await Promise.all(files.map((file) => compress(join(file.parentPath, file.name))));
}

async function compress(path: string): Promise<void> {
	const bytes = await readFile(path);

	if (bytes.length < MIN_BYTES) return;

	const brotli = await promisify(brotliCompress)(bytes, {
		params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
	});

	await writeFile(`${path}.br`, brotli);
	await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
}
