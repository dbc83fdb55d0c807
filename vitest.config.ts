import vue from '@vitejs/plugin-vue';
import { configDefaults, defineConfig } from 'vitest/config';

/** The suffix of a test file names its tier; `npm test` runs the tiers in order, each as a project of its own. */
const components = '**/*.vue.test.ts';
const databases = '**/*.db.test.ts';
const never = [...configDefaults.exclude, '**/dist/**', '**/.data/**', '**/.runtime/**'];

export default defineConfig({
	test: {
		// Vitest leaves one core free. The attacks on the sync wait half of their time: two files share two cores well.
		maxWorkers: 2,
		projects: [
			{
				test: {
					name: 'unit',
					environment: 'node',
					include: ['**/*.test.ts'],
					exclude: [...never, components, databases],
					// What ends a test that hangs, not what judges a slow one: a busy machine takes its time over a property.
					testTimeout: 60_000,
				},
			},
			// Each Vue project is rooted in its own workspace: the two run on different versions of Vue.
			component('component: learner app', 'learner-app'),
			component('component: studio', 'extensions/learning-paths'),
			{
				test: {
					name: 'db',
					environment: 'node',
					include: [databases],
					exclude: never,
					globalSetup: 'directus/src/testing/global-setup.ts',
					// One Directus on one Postgres for all files: they take turns, so that none sees another's half-done work.
					fileParallelism: false,
					testTimeout: 60_000,
					hookTimeout: 180_000,
				},
			},
		],
	},
});

function component(name: string, root: string) {
	return {
		root,
		plugins: [vue()],
		test: { name, environment: 'happy-dom', include: [components], exclude: never, testTimeout: 60_000 },
	};
}
