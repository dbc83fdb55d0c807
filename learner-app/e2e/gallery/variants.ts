import type { Scene } from '../scenes/scene.ts';

/** A way to look at a scene. */
export interface Variant {
	name: string;
	width: number;
	height: number;
	theme: 'dark' | 'light';
	direction?: 'rtl';
	locale?: 'de';
	/** Which scenes are worth it; all when absent. */
	only?: (scene: Scene) => boolean;
}

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };
const isMain = ({ main }: Scene) => main === true;

export const variants: readonly Variant[] = [
	{ name: 'phone-light', ...PHONE, theme: 'light' },
	{ name: 'phone-dark', ...PHONE, theme: 'dark' },
	{ name: 'desktop-light', ...DESKTOP, theme: 'light' },
	{ name: 'desktop-dark', ...DESKTOP, theme: 'dark' },
	{ name: 'narrow-320', width: 320, height: 640, theme: 'light' },
	// What a window of 1280 × 800 has left at 200 %.
	{ name: 'zoom-200', width: 640, height: 400, theme: 'light' },
	{ name: 'rtl', ...DESKTOP, theme: 'light', direction: 'rtl' },
	{ name: 'phone-german', ...PHONE, theme: 'light', locale: 'de', only: isMain },
	{ name: 'desktop-german', ...DESKTOP, theme: 'light', locale: 'de', only: isMain },
];
