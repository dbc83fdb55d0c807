import { repository } from '../instance/repository.ts';
import type { BuildPlan } from './build-if-changed.ts';

/** What Directus serves. */
export const builds = {
	bundle: {
		title: 'the Directus extension',
		workspace: repository.bundle,
		// The contract is a folder of the bundle.
		alsoFrom: [],
		command: ['directus-extension', 'build'],
	},
	learnerApp: {
		title: 'the learner app',
		workspace: repository.learnerApp,
		alsoFrom: [repository.contract],
		command: ['vite', 'build'],
	},
} satisfies Record<string, BuildPlan>;
