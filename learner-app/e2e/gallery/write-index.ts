import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Scene } from '../scenes/scene.ts';

/** One page with all the pictures, scene by scene. */
export async function writeIndex(
	drawn: readonly { scene: Scene; pictures: string[] }[],
	folder: string,
): Promise<string> {
	const file = join(folder, 'index.html');

	await writeFile(file, page(drawn.map(section).join('\n')));

	return file;
}

function section({ scene, pictures }: { scene: Scene; pictures: string[] }): string {
	const figures = pictures.map(
		(picture) =>
			`<a href="${picture}"><figure><img loading="lazy" src="${picture}" alt=""><figcaption>${picture}</figcaption></figure></a>`,
	);

	return `<section><h2>${scene.name}</h2><p>${scene.about}</p><div>${figures.join('')}</div></section>`;
}

function page(content: string): string {
	return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Gallery of the learner app</title>
<style>
	body { margin: 2rem; font: 1rem/1.5 system-ui, sans-serif; background: #ddd; }
	section > div { display: flex; gap: 1rem; overflow-x: auto; align-items: start; padding-block-end: 2rem; }
	figure { margin: 0; }
	img { block-size: 26rem; box-shadow: 0 2px 12px #0004; }
	figcaption { font-size: 0.75rem; }
</style>
<h1>Gallery of the learner app</h1>
${content}
</html>
`;
}
