/**
 * Who may import whom. The rooms and the reasons are in README.md ("Map of the rooms"); the test beside the checks,
 * `directus/src/checks/room-rules.test.ts`, holds one offence against every rule here and proves that it is seen.
 */
const extension = '^extensions/learning-paths/src';
const contract = '^extensions/learning-paths/contract';
const content = '^extensions/learning-paths/content';
const app = '^learner-app/src';
const tests = ['\\.(test|spec)\\.ts$', '/testing/'];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
	forbidden: [
		rule('no-cycles', 'A cycle, even of types alone, makes two files one.', {
			from: {},
			to: { circular: true },
		}),
		rule('resolvable', 'An import that cannot be resolved fails at run time.', {
			from: {},
			to: { couldNotResolve: true, pathNot: '^(virtual:|@vite|vite/client)' },
		}),
		rule('no-tests-in-the-product', 'What ships never leans on tests or on the test harness.', {
			from: { pathNot: [...tests, '^learner-app/e2e/', '^bench/', '^proof/'] },
			to: { path: [...tests, '^learner-app/e2e/'], pathNot: 'node_modules/' },
		}),

		rule('contract-stands-alone', 'Server and app must be able to share it: zod, and nothing else.', {
			from: { path: `${contract}/`, pathNot: tests },
			to: { pathNot: [`${contract}/`, 'node_modules/zod/'] },
		}),
		rule('contract-by-its-door', 'Only what index.ts exports is agreed upon.', {
			from: { pathNot: `${contract}/` },
			to: { path: `${contract}/`, pathNot: `${contract}/(index\\.ts$|testing/)` },
		}),

		rule('content-stands-alone', 'The host and the bundle share it: neither may be leaned on.', {
			from: { path: `${content}/`, pathNot: tests },
			to: { path: [`${extension}/`, '^directus/', '^learner-app/'] },
		}),
		rule('content-by-its-door', 'How a folder is read and written may change behind it.', {
			from: { pathNot: `${content}/` },
			to: { path: `${content}/`, pathNot: `${content}/(index|findings/index)\\.ts$` },
		}),

		rule('domain-is-pure', 'Rules are testable and reusable as long as they touch no I/O.', {
			from: { path: `${extension}/domain/`, pathNot: tests },
			to: { pathNot: [`${extension}/domain/`, `${contract}/`] },
		}),
		rule('blocks-are-below-storage', 'A block kind says what it is; who stores and serves it is no matter.', {
			from: { path: `${extension}/blocks/`, pathNot: tests },
			to: { path: `${extension}/(db|http|adapters|studio)/` },
		}),
		rule('db-knows-no-http', 'Storage answers with values; only http/ knows requests.', {
			from: { path: `${extension}/db/`, pathNot: tests },
			to: { path: `${extension}/(http|adapters|studio)/` },
		}),
		rule('http-knows-no-adapter', 'Routes are given what they need; adapters/ wires them.', {
			from: { path: `${extension}/http/`, pathNot: tests },
			to: { path: `${extension}/(adapters|studio)/` },
		}),
		rule('sql-lives-in-db', 'One room holds all SQL, so that one room is read when a table changes.', {
			from: { path: `${extension}/`, pathNot: [`${extension}/(db|adapters)/`, ...tests] },
			to: { path: 'node_modules/(knex|pg)/', dependencyTypesNot: ['type-only'] },
		}),
		rule(
			'studio-talks-http',
			'Studio code runs in a browser: it knows the contract and calls our endpoints.',
			{
				from: { path: `${extension}/studio/`, pathNot: tests },
				to: { path: `${extension}/(?!studio/)` },
			},
		),
		rule('adapters-know-no-studio', 'The server bundle must not pull in Vue.', {
			from: { path: `${extension}/adapters/` },
			to: { path: `${extension}/studio/` },
		}),

		rule('data-knows-no-screen', 'Data can be tested, and replaced, without a screen.', {
			from: { path: `${app}/data/` },
			to: { path: `${app}/(?!data/)` },
		}),
		rule('ui-knows-no-data', 'Dumb components stay usable anywhere.', {
			from: { path: `${app}/ui/` },
			to: { path: `${app}/(data|features|app|blocks|sw)/` },
		}),
		rule('blocks-know-no-data', 'A block renderer is given its document.', {
			from: { path: `${app}/blocks/` },
			to: { path: `${app}/(data|features|app|sw)/` },
		}),
		rule(
			'features-stand-apart',
			'A feature that another leans on can no longer be changed or removed alone.',
			{
				from: { path: `${app}/features/([^/]+)/` },
				to: { path: `${app}/features/`, pathNot: `${app}/features/$1/` },
			},
		),
		rule('nobody-imports-the-shell', 'app/ composes the others; leaning on it would close a circle.', {
			from: { path: `${app}/(features|blocks|ui|data|i18n)/` },
			to: { path: `${app}/app/` },
		}),
		rule('only-data-syncs', 'One room knows RxDB, so that the rest never waits for it.', {
			from: { path: '^learner-app/', pathNot: `${app}/data/` },
			to: { path: 'node_modules/(rxdb|rxjs|dexie)/' },
		}),
		rule('service-worker-apart', 'It runs in another global scope than the page.', {
			from: { path: `${app}/sw/` },
			to: { path: `${app}/(?!sw/)` },
		}),

		rule('app-knows-no-server', 'Between them stands the contract.', {
			from: { path: '^learner-app/', pathNot: '^learner-app/e2e/' },
			to: { path: [`${extension}/`, '^directus/'] },
		}),
		rule('extension-knows-no-host', 'It must run in any Directus; its tests may start ours.', {
			from: { path: '^extensions/', pathNot: tests },
			to: { path: ['^directus/', '^learner-app/', '^bench/', '^proof/'] },
		}),
		rule('host-knows-no-rooms', 'The host starts the bundle and the app as built, by their files.', {
			from: { path: '^directus/', pathNot: tests },
			to: { path: [`${extension}/`, '^learner-app/'] },
		}),
		rule('directus-insides', 'They change without notice; the host alone depends on one exact version.', {
			from: { pathNot: '^directus/' },
			to: { path: 'node_modules/(@directus/api|directus)/' },
		}),
	],
	options: {
		exclude: { path: '^(directus|extensions/learning-paths|learner-app)/(dist|\\.data|\\.runtime)/' },
		doNotFollow: { path: 'node_modules' },
		// Types count: a type-only cycle is a cycle, and a type of another room is a lean on it.
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'node', 'default', 'types'],
			extensions: ['.ts', '.mjs', '.js', '.vue', '.d.ts', '.json'],
		},
	},
};

/** @param {string} name @param {string} comment @param {object} edges */
function rule(name, comment, edges) {
	return { name, comment, severity: 'error', ...edges };
}
