import { expect } from '@playwright/test';
import type { Scene } from './scene.ts';

/** What the Studio shows in its preview. */
export const previewScenes: Scene[] = [
	{
		name: 'preview',
		about: 'A draft, as the Studio previews it',
		async open({ newPage, at, instance, network, paths }) {
			const page = await newPage();

			await page.request.post(`${network.url}/auth/login`, { data: { ...instance.admin, mode: 'session' } });
			await page.goto(at(`/preview/${paths.weather.id}`));
			await expect(page.getByText('Preview of the draft')).toBeVisible();

			return page;
		},
	},
	{
		name: 'preview-failed',
		about: 'A preview without a session in the Studio',
		async open({ newPage, at, paths }) {
			const page = await newPage();

			await page.goto(at(`/preview/${paths.weather.id}`));
			await expect(page.getByRole('heading', { name: 'The preview cannot be shown' })).toBeVisible();

			return page;
		},
	},
];
