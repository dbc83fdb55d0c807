import { browserTier } from './browser-tier.ts';
import { buildTier } from './build-tier.ts';
import { composeTier } from './compose-tier.ts';
import { staticTier } from './static-tier.ts';
import type { Tier } from './tier.ts';
import { vitestTier } from './vitest-tier.ts';

/** Everything that `npm test` proves. */
export const allTiers: readonly Tier[] = [
	staticTier('format', 'the code is formatted', {
		Prettier: ['prettier', '--check', '--log-level', 'warn', '.'],
	}),
	staticTier('lint', 'no known mistakes, in code and in templates', {
		ESLint: ['eslint', '.', '--max-warnings', '0'],
	}),
	staticTier('types', 'the types hold, room by room', {
		'the learner app': ['vue-tsc', '--project', 'learner-app'],
		'the extension, server side': ['tsc', '--project', 'extensions/learning-paths'],
		'the host': ['tsc', '--project', 'directus'],
		'the extension in the Studio': ['vue-tsc', '--project', 'extensions/learning-paths/src/studio'],
		'the contract, without Node and DOM': ['tsc', '--project', 'extensions/learning-paths/contract'],
		'the domain, without Node and DOM': ['tsc', '--project', 'extensions/learning-paths/src/domain'],
		'the service worker': ['tsc', '--project', 'learner-app/src/sw'],
		'the build of the learner app': ['tsc', '--project', 'learner-app/tsconfig.node.json'],
		'the browser tests': ['tsc', '--project', 'learner-app/e2e'],
		'the benchmarks': ['tsc', '--project', 'bench'],
		'the proof of the sync': ['tsc', '--project', 'proof'],
		'the configuration at the root': ['tsc', '--project', 'tsconfig.json'],
	}),
	staticTier('rooms', 'who may import whom', {
		'dependency-cruiser': [
			'depcruise',
			'--config',
			'.dependency-cruiser.mjs',
			'directus',
			'extensions',
			'learner-app',
			'bench',
			'proof',
		],
	}),
	staticTier('unused', 'no file, export or dependency without use', { Knip: ['knip'] }),
	buildTier('build', 'what is shipped can be built'),
	vitestTier('unit', 'rules, without any I/O', 'unit'),
	vitestTier('component', 'Vue components', 'component*'),
	{ ...vitestTier('database', 'the server, on a real Directus and Postgres', 'db'), leavesRoom: true },
	browserTier('browser', 'whole stories, in a real browser'),
	composeTier('compose', 'the production shape'),
];
