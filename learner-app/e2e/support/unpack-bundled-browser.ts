import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from './find-browser.ts';

/** The archives of `@sparticuz/chromium`: the browser, the libraries it is linked with, fonts. */
const ARCHIVES = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'];

/**
 * Unpacks the Chromium that npm installed, once per version. It brings the shared libraries and the fonts that a
 * bare server lacks, so it runs where nobody ever installed a browser.
 *
 * @param cacheFolder Where unpacked browsers are kept; made when it is missing.
 */
export async function unpackBundledBrowser(cacheFolder: string): Promise<Browser> {
	const door = createRequire(import.meta.url).resolve('@sparticuz/chromium');
	const archives = join(dirname(door), '..', 'bin');
	const { version } = createRequire(door)('../package.json') as { version: string };
	const folder = join(cacheFolder, `chromium-${version}`);

	if (!existsSync(folder)) {
		await mkdir(cacheFolder, { recursive: true });
		const unfinished = await mkdtemp(`${folder}-`);
		await inflate(archives, unfinished);
		await writeFile(join(unfinished, 'fonts.conf'), fontConfiguration(folder));
		// Another run may have been quicker: its folder is as good.
		await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }));
	}

	return {
		executablePath: join(folder, 'chromium'),
		env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
	};
}

/** The package's own file names folders of a cloud function; without any font a page shows no text at all. */
function fontConfiguration(folder: string): string {
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<dir>${folder}/fonts</dir>
	<cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}

/** The package unpacks into the folder for temporary files, which only a process of its own can be given. */
async function inflate(archives: string, into: string): Promise<void> {
	const script = `
		import { inflate } from '@sparticuz/chromium';
		for (const archive of process.argv.slice(1)) await inflate(archive);
	`;
	const paths = ARCHIVES.map((archive) => join(archives, archive));

	await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script, ...paths], {
		cwd: import.meta.dirname,
		env: { ...process.env, TMPDIR: into },
	});
}
