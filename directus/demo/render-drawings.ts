/**
 * Draws `drawings/<path>/<name>.svg` into `<path>/images/<name>.webp`.
 *
 * The paths use WebP because an uploaded SVG is never shown as an image: it could run script in our origin.
 * Run it after a drawing has changed, with the font Inter installed: `node directus/demo/render-drawings.ts`.
 */
import { mkdir, readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import sharp from 'sharp';

const WIDTH_PX = 1600;

const demo = import.meta.dirname;
const drawings = join(demo, 'drawings');

for (const entry of await readdir(drawings, { recursive: true, withFileTypes: true })) {
	if (!entry.isFile() || !entry.name.endsWith('.svg')) continue;

	const target = join(demo, parse(entry.parentPath).base, 'images');
	await mkdir(target, { recursive: true });
	await sharp(join(entry.parentPath, entry.name))
		.resize({ width: WIDTH_PX })
		.webp({ quality: 86, smartSubsample: true, effort: 6 })
		.toFile(join(target, `${parse(entry.name).name}.webp`));
}
