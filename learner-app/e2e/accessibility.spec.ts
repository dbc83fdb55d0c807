import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { scenes } from './scenes/scenes.ts';
import { test } from './scenes/world-stage.ts';

/** Level A and AA of all versions up to WCAG 2.2 (targets of 24 px are in 2.2), and what axe holds to be good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Whatever screen readers read out by itself. Two of them would talk across each other. */
const VOICES = '[aria-live], [role=status], [role=log], output';

const PHONE = { width: 390, height: 844 };
/** WCAG 1.4.10: nothing is lost at 320 px, which is also what 1280 px are at 400 %. */
const NARROW = { width: 320, height: 640 };
/** WCAG 1.4.4: what a window of 1280 × 800 has left at 200 %. */
const ZOOMED = { width: 640, height: 400 };
const DESKTOP = { width: 1280, height: 800 };

test('every screen in every state: no violations at any size in either theme, one voice, nothing beyond the screen, controls that can be read at any width', async ({
	world,
}) => {
	// Seventy screens.
	test.setTimeout(12 * 60_000);

	for (const scene of scenes) {
		await test.step(scene.name, async () => {
			const page = await scene.open(world);

			// What went wrong may interrupt it.
			expect.soft(await page.locator(VOICES).count(), `${scene.name}, voices`).toBeLessThanOrEqual(1);

			const onPhone = await judge(page, `${scene.name}, ${PHONE.width} px`, PHONE);

			// Where there is room, more is drawn: the list of steps stands beside the step. Where nothing more is, it is the same page.
			await page.setViewportSize(DESKTOP);
			await drawn(page);

			const drawsMore = (await elements(page)) !== onPhone;

			if (drawsMore) await judge(page, `${scene.name}, ${DESKTOP.width} px`, DESKTOP);

			for (const viewport of [DESKTOP, ZOOMED, NARROW]) {
				await page.setViewportSize(viewport);
				const at = `${scene.name}, ${viewport.width} px`;

				expect.soft(await brokenWords(page), at).toEqual([]);

				for (const direction of ['rtl', 'ltr'] as const) {
					expect.soft(await widthBeyond(page, direction), `${at}, ${direction}`).toBe(0);
				}
			}

			await page.setViewportSize(PHONE);
		});
	}
});

/** @returns how many elements were judged */
async function judge(page: Page, at: string, viewport: { width: number; height: number }): Promise<number> {
	await page.setViewportSize(viewport);
	await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
	await drawn(page);
	expect.soft(await violations(axe(page).withTags(RULES)), `${at}, light`).toEqual([]);

	// The theme changes colours and nothing else.
	await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
	expect.soft(await violations(axe(page).withRules('color-contrast')), `${at}, dark`).toEqual([]);

	return elements(page);
}

function elements(page: Page): Promise<number> {
	return page.evaluate(() => document.querySelectorAll('body *').length);
}

/** In one page: without frames from elsewhere there is nothing for a second, blank one to do. */
function axe(page: Page): AxeBuilder {
	return new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
}

/** What is made for a size comes with the frame after it is there. */
function drawn(page: Page): Promise<void> {
	return page.evaluate(
		() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
	);
}

async function violations(builder: AxeBuilder): Promise<string[]> {
	const found = await builder.analyze();

	return found.violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary = '' }) => `${id} at ${String(target)}: ${failureSummary}`),
	);
}

/** How many pixels of the page lie beyond the screen. */
function widthBeyond(page: Page, direction: 'ltr' | 'rtl'): Promise<number> {
	return page.evaluate((dir) => {
		document.documentElement.dir = dir;

		return document.documentElement.scrollWidth - document.documentElement.clientWidth;
	}, direction);
}

/** Words on controls that a line break cuts in two: "Sea-rch" on a button that was squeezed. */
function brokenWords(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const controls = [...document.querySelectorAll('nav a, button, a.button, label, summary, th')];

		return controls.flatMap((control) => {
			const texts = document.createTreeWalker(control, NodeFilter.SHOW_TEXT);
			const broken: string[] = [];

			for (let text = texts.nextNode(); text; text = texts.nextNode()) {
				// Words for screen readers alone are in a box of one pixel.
				if ((text.parentElement?.clientWidth ?? 0) === 1) continue;

				for (const { 0: word, index } of (text.textContent ?? '').matchAll(/[\p{L}\p{N}]{2,20}/gu)) {
					const range = document.createRange();

					range.setStart(text, index);
					range.setEnd(text, index + word.length);
					const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));

					if (lines.size > 1) broken.push(word);
				}
			}

			return broken;
		});
	});
}
