import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '../../../directus/src/instance/repository.ts';
import type { Scene } from '../scenes/scene.ts';
import { scenes } from '../scenes/scenes.ts';
import { test } from '../scenes/world-stage.ts';
import { drawScene } from './draw-scene.ts';
import { writeIndex } from './write-index.ts';

/** Words of the scenes that are wanted; none means all. */
const wanted = (process.env['GALLERY_SCENES'] ?? '').split(' ').filter(Boolean);
const chosen = scenes.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
const folder = join(repository.root, '.artifacts', 'gallery');

/** Not a test, but it needs what the tests have: a real instance, a real browser. `npm run gallery` runs it. */
test('the gallery', async ({ world }) => {
	test.setTimeout(15 * 60_000);
	if (chosen.length === 0) {
		throw new Error(`No scene has one of these words in its name: ${wanted.join(', ')}`);
	}
	if (wanted.length === 0) await rm(folder, { recursive: true, force: true });

	await mkdir(folder, { recursive: true });

	const drawn: { scene: Scene; pictures: string[] }[] = [];

	for (const scene of chosen) {
		await test.step(scene.name, async () => {
			const page = await scene.open(world);

			drawn.push({ scene, pictures: await drawScene(scene, page, folder) });
		});
	}

	console.log(`Look at ${await writeIndex(drawn, folder)}`);
});
