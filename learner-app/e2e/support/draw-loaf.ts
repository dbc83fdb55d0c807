import type { Browser } from '@playwright/test';
import type { FileToUpload } from './studio.ts';

const LOAF = `
	<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 540" width="960" height="540">
		<rect width="960" height="540" fill="#f3ead8"/>
		<ellipse cx="480" cy="425" rx="380" ry="52" fill="#c9a77a"/>
		<ellipse cx="480" cy="412" rx="380" ry="52" fill="#ddc097"/>
		<path d="M180 400 C150 210 330 130 480 130 S810 210 780 400 C760 440 200 440 180 400Z" fill="#b5713a"/>
		<path d="M205 385 C190 235 345 165 480 165 S770 235 755 385 C640 300 320 300 205 385Z" fill="#c98a4f"/>
		<g stroke="#f2dcb3" stroke-width="22" stroke-linecap="round" fill="none">
			<path d="M330 330 C345 270 375 235 410 215"/>
			<path d="M450 330 C460 270 480 235 510 210"/>
			<path d="M570 335 C575 280 590 250 615 230"/>
		</g>
		<g stroke="#d9cbb2" stroke-width="8" stroke-linecap="round" fill="none">
			<path d="M400 100 C380 75 420 60 400 35"/>
			<path d="M480 95 C460 70 500 55 480 30"/>
			<path d="M560 100 C540 75 580 60 560 35"/>
		</g>
	</svg>`;

/** A picture for the story, drawn on the spot: a PNG, as an editor would upload one. */
export async function drawLoaf(browser: Browser): Promise<FileToUpload> {
	const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
	await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${LOAF}`);
	const buffer = await page.screenshot();
	await page.close();

	return { name: 'loaf.png', mimeType: 'image/png', buffer };
}
