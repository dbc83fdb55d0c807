import { buildIfChanged } from './build-if-changed.ts';
import { builds } from './builds.ts';

/** Builds the bundle of extensions and the learner app, each unless nothing has changed. */
export async function buildAll(deps: { log: (line: string) => void }): Promise<void> {
	await Promise.all([buildIfChanged(builds.bundle, deps), buildIfChanged(builds.learnerApp, deps)]);
}
