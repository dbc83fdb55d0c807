import { repository } from '../instance/repository.ts';
import { buildIfChanged } from './build-if-changed.ts';

/** Builds what Directus serves: the bundle of extensions and the learner app. */
export async function buildAll(deps: { log: (line: string) => void }): Promise<void> {
	await Promise.all([
		buildIfChanged(
			{
				title: 'the Directus extension',
				workspace: repository.bundle,
				// The contract is a folder of the bundle.
				alsoFrom: [],
				command: ['directus-extension', 'build'],
			},
			deps,
		),
		buildIfChanged(
			{
				title: 'the learner app',
				workspace: repository.learnerApp,
				alsoFrom: [repository.contract],
				command: ['vite', 'build'],
			},
			deps,
		),
	]);
}
