import { expect } from '@playwright/test';
import type { Scene } from './scene.ts';

/** Without an account. */
export const visitorScenes: Scene[] = [
	{
		name: 'home-empty',
		about: 'The first visit: nothing here yet',
		main: true,
		async open({ visitor, at }) {
			await visitor.goto(at('/'));
			await expect(visitor.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();

			return visitor;
		},
	},
	{
		name: 'path-new',
		about: 'A path that was not begun',
		main: true,
		async open({ visitor, at, paths }) {
			await visitor.goto(at(`/paths/${paths.firstAid.id}`));
			await expect(visitor.getByRole('link', { name: 'Start', exact: true })).toBeVisible();

			return visitor;
		},
	},
	{
		name: 'step-typography',
		about: 'A step with everything that Markdown can hold',
		main: true,
		paper: true,
		async open({ visitor, at, paths }) {
			await visitor.goto(at(`/paths/${paths.bread.id}/steps/${paths.bread.steps[0]}`));
			await expect(visitor.getByRole('heading', { name: 'In which order' })).toBeVisible();
			await expect(visitor.getByText(/Started · saved on this device/).first()).toBeVisible();

			return visitor;
		},
	},
	{
		name: 'home-without-account',
		about: 'Progress on this device, without an account',
		async open({ visitor, at }) {
			await visitor.goto(at('/'));
			await expect(visitor.getByText('Your progress is on this device only')).toBeVisible();

			return visitor;
		},
	},
	{
		name: 'path-extremes',
		about: 'A title of 250 characters, steps without title and content',
		async open({ visitor, at, paths }) {
			await visitor.goto(at(`/paths/${paths.extremes.id}`));
			await expect(visitor.getByRole('heading', { level: 2, name: 'Steps of this path' })).toBeVisible();

			return visitor;
		},
	},
	{
		name: 'path-no-steps',
		about: 'A path that has no steps yet',
		async open({ visitor, at, paths }) {
			await visitor.goto(at(`/paths/${paths.gardening.id}`));
			await expect(visitor.getByText('This path has no steps yet')).toBeVisible();

			return visitor;
		},
	},
	{
		name: 'step-video',
		about: 'A step with a video: its still, its subtitles and its caption',
		main: true,
		async open({ newPage, at, paths }) {
			// Not the visitor: to open a step is to begin its path.
			const page = await newPage();

			await page.goto(at(`/paths/${paths.firstAid.id}/steps/${paths.firstAid.steps[2]}`));
			await page.getByLabel('The rhythm').scrollIntoViewIfNeeded();
			await expect(page.getByText('Press along with it.')).toBeVisible();

			return page;
		},
	},
	{
		name: 'step-callout',
		about: 'A step with a warning',
		async open({ newPage, at, paths }) {
			// Not the visitor: to open a step is to begin its path.
			const page = await newPage();

			await page.goto(at(`/paths/${paths.firstAid.id}/steps/${paths.firstAid.steps[1]}`));
			await expect(page.getByRole('note', { name: 'Warning' })).toBeVisible();

			return page;
		},
	},
	{
		name: 'step-empty',
		about: 'A step without content',
		async open({ visitor, at, paths }) {
			await visitor.goto(at(`/paths/${paths.extremes.id}/steps/${paths.extremes.steps[0]}`));
			await expect(visitor.getByText('This step has no content yet.')).toBeVisible();

			return visitor;
		},
	},
	{
		name: 'step-extremes',
		about: 'A wide table, words and code without a place to break',
		paper: true,
		async open({ visitor, at, paths }) {
			await visitor.goto(at(`/paths/${paths.extremes.id}/steps/${paths.extremes.steps[1]}`));
			await expect(visitor.getByText('column 13')).toBeAttached();

			return visitor;
		},
	},
	{
		name: 'account-without-account',
		about: 'The account page of whoever has none',
		async open({ visitor, at }) {
			await visitor.goto(at('/account'));
			await expect(visitor.getByRole('heading', { name: 'You learn without an account' })).toBeVisible();

			return visitor;
		},
	},
	{
		name: 'not-found',
		about: 'An address that leads nowhere',
		async open({ visitor, at }) {
			await visitor.goto(at('/no/such/page'));
			await expect(visitor.getByRole('heading', { name: 'Page not found' })).toBeVisible();

			return visitor;
		},
	},
	{
		name: 'path-missing',
		about: 'A path that is not theirs to see, or is gone',
		async open({ visitor, at, paths }) {
			await visitor.goto(at(`/paths/${paths.ladders.id}`));
			await expect(visitor.getByRole('heading', { name: 'This path is not available' })).toBeVisible();

			return visitor;
		},
	},
	{
		name: 'step-gone',
		about: 'A step that the editor took out since',
		async open({ visitor, at, paths }) {
			await visitor.goto(at(`/paths/${paths.bread.id}/steps/${paths.firstAid.steps[0]}`));
			await expect(visitor.getByRole('heading', { name: /no longer part of the path/ })).toBeVisible();

			return visitor;
		},
	},
];
