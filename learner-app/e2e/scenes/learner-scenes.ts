import { expect } from '@playwright/test';
import { prepareAda } from './adas-work.ts';
import { signIn } from './learner.ts';
import type { Scene } from './scene.ts';

/** With an account, in the middle of many things. */
export const learnerScenes: Scene[] = [
	{
		name: 'home',
		about: 'Going on, assigned, overdue, finished with a new step since',
		main: true,
		async open(world) {
			const { learner, at, ada } = world;

			await prepareAda(world);
			await signIn(learner, at('/sign-in'), ada);
			await expect(learner.getByText('Go on where you left off')).toBeVisible();
			await expect(learner.getByText(/Overdue by/)).toBeVisible();
			await expect(learner.getByText(/1 new step since/)).toBeVisible();
			await learner.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

			return learner;
		},
	},
	{
		name: 'path-started',
		about: 'In the middle of a path',
		main: true,
		paper: true,
		async open({ learner, at, paths }) {
			await learner.goto(at(`/paths/${paths.firstAid.id}`));
			await expect(learner.getByRole('link', { name: 'Continue' })).toBeVisible();

			return learner;
		},
	},
	{
		name: 'path-finished-new-step',
		about: 'Finished, and then the path grew',
		async open({ learner, at, paths }) {
			await learner.goto(at(`/paths/${paths.bread.id}`));
			await expect(learner.getByText(/1 new step since/)).toBeVisible();

			return learner;
		},
	},
	{
		name: 'path-overdue',
		about: 'Assigned, and overdue',
		async open({ learner, at, paths }) {
			await learner.goto(at(`/paths/${paths.weather.id}`));
			await expect(learner.getByText(/Overdue by/)).toBeVisible();

			return learner;
		},
	},
	{
		name: 'path-print',
		about: 'A whole path, for paper',
		paper: true,
		async open({ learner, at, paths }) {
			await learner.goto(at(`/paths/${paths.firstAid.id}/print`));
			await expect(learner.getByRole('article')).toHaveCount(paths.firstAid.steps.length);
			await expect(learner.getByText(/· Finished \d+/).first()).toBeVisible();
			await expect(learner.getByRole('img').first()).toBeVisible();

			return learner;
		},
	},
	{
		name: 'step-started',
		about: 'A step with pictures, in work',
		main: true,
		paper: true,
		async open({ learner, at, paths }) {
			await learner.goto(at(`/paths/${paths.firstAid.id}/steps/${paths.firstAid.steps[3]}`));
			await expect(learner.getByText(/Started · in your account/).first()).toBeAttached();

			return learner;
		},
	},
	{
		name: 'step-finished',
		about: 'A step that is done',
		async open({ learner, at, paths }) {
			await learner.goto(at(`/paths/${paths.firstAid.id}/steps/${paths.firstAid.steps[0]}`));
			await expect(learner.getByRole('button', { name: 'Mark as not finished' })).toBeVisible();

			return learner;
		},
	},
	{
		name: 'start-over',
		about: 'Asked before a path starts over',
		overlay: true,
		async open({ learner, at, paths }) {
			await learner.goto(at(`/paths/${paths.firstAid.id}`));
			await learner.getByRole('button', { name: 'Start over' }).click();
			await expect(learner.getByRole('dialog')).toBeVisible();

			return learner;
		},
	},
	{
		name: 'account',
		about: 'The account page',
		main: true,
		async open({ learner, at }) {
			await learner.goto(at('/account'));
			await expect(
				learner.getByText('Everything is in your account').filter({ visible: true }).first(),
			).toBeVisible();

			return learner;
		},
	},
];
