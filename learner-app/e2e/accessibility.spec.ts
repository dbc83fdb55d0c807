import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { scenes } from './scenes/scenes.ts';
import { test } from './scenes/world-stage.ts';

/** Level A and AA of all versions up to WCAG 2.2 (targets of 24 px are in 2.2), and what axe holds to be good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const PHONE = { width: 390, height: 844 };
/** WCAG 1.4.10: nothing is lost at 320 px, which is also what 1280 px are at 400 %. */
const NARROW = { width: 320, height: 640 };

test('every screen in every state: no violations in either theme, no scrolling sideways in either direction', async ({
	world,
}) => {
	const problems: string[] = [];

	for (const scene of scenes) {
		await test.step(scene.name, async () => {
			const page = await scene.open(world);

			await page.setViewportSize(PHONE);

			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
				problems.push(...(await violations(page)).map((line) => `${scene.name}, ${colorScheme}: ${line}`));
			}

			await page.setViewportSize(NARROW);

			for (const direction of ['rtl', 'ltr'] as const) {
				const excess = await scrollsSideways(page, direction);

				if (excess > 0) problems.push(`${scene.name}, ${direction}: ${excess} px too wide at 320 px`);
			}

			await page.setViewportSize(PHONE);
		});
	}

	expect(problems).toEqual([]);
});

async function violations(page: Page): Promise<string[]> {
	const found = await new AxeBuilder({ page }).withTags(RULES).analyze();

	return found.violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary = '' }) => `${id} at ${String(target)}: ${failureSummary}`),
	);
}

function scrollsSideways(page: Page, direction: 'ltr' | 'rtl'): Promise<number> {
	return page.evaluate((dir) => {
		document.documentElement.dir = dir;

		return document.documentElement.scrollWidth - document.documentElement.clientWidth;
	}, direction);
}
