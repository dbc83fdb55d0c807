import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Scene } from '../scenes/scene.ts';
import { type Variant, variants } from './variants.ts';

const MARGIN = { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' };

/** Draws a scene in all its variants. @returns the pictures' names. */
export async function drawScene(scene: Scene, page: Page, folder: string): Promise<string[]> {
	const wanted = variants.filter(({ only }) => only?.(scene) ?? true);

	for (const variant of wanted) {
		await dress(page, variant);
		await page.screenshot({
			path: join(folder, pictureOf(scene, variant)),
			animations: 'disabled',
			fullPage: scene.overlay !== true,
		});
		if (variant.locale) await speak(page, null);
		await page.evaluate(() => document.documentElement.removeAttribute('dir'));
	}

	if (scene.paper) await page.pdf({ path: join(folder, `${scene.name}.pdf`), format: 'A4', margin: MARGIN });

	return wanted.map((variant) => pictureOf(scene, variant));
}

async function dress(page: Page, { width, height, theme, direction, locale }: Variant): Promise<void> {
	await page.setViewportSize({ width, height });
	await page.emulateMedia({ colorScheme: theme });
	if (direction) await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
	if (locale) await speak(page, locale);
	await page.evaluate(async () => {
		// The header sticks: in a picture of the whole page it would lie across the middle.
		scrollTo(0, 0);
		await document.fonts.ready;
		await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
	});
}

/** As the account page does it; a page that is loaded anew speaks the new language. */
async function speak(page: Page, locale: string | null): Promise<void> {
	await page.evaluate((chosen) => {
		if (chosen === null) localStorage.removeItem('learning:locale');
		else localStorage.setItem('learning:locale', chosen);
	}, locale);
	await page.reload();
	await page.waitForSelector('h1');
}

function pictureOf(scene: Scene, variant: Variant): string {
	return `${scene.name}.${variant.name}.png`;
}
