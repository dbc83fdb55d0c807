import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findProgram } from '../build/find-program.ts';
import { repository } from '../instance/repository.ts';

/** One offence against each rule: the file that leans on something, and what it leans on. */
const offences: Record<string, readonly [from: string, to: string]> = {
	'no-cycles': ['learner-app/src/ui/a.ts', 'learner-app/src/ui/b.ts'],
	resolvable: ['learner-app/src/ui/c.ts', 'learner-app/src/ui/nowhere.ts'],
	'no-tests-in-the-product': ['directus/src/commands/start.ts', 'directus/src/testing/instance.ts'],
	'contract-stands-alone': [contract('wire/pull.ts'), 'node:fs'],
	'contract-by-its-door': ['learner-app/src/data/pull.ts', contract('wire/pull.ts')],
	'content-stands-alone': [content('index.ts'), source('db/paths.ts')],
	'content-by-its-door': ['directus/src/commands/import.ts', content('parse-path.ts')],
	'domain-is-pure': [source('domain/access.ts'), 'knex'],
	'blocks-are-below-storage': [source('blocks/text/text.ts'), source('db/paths.ts')],
	'db-knows-no-http': [source('db/paths.ts'), source('http/reply.ts')],
	'http-knows-no-adapter': [source('http/reply.ts'), source('adapters/endpoint.ts')],
	'sql-lives-in-db': [source('http/catalogue.ts'), 'knex'],
	'studio-talks-http': [source('studio/panel.vue'), source('domain/access.ts')],
	'adapters-know-no-studio': [source('adapters/endpoint.ts'), source('studio/index.ts')],
	'data-knows-no-screen': ['learner-app/src/data/database.ts', 'learner-app/src/ui/a.ts'],
	'ui-knows-no-data': ['learner-app/src/ui/card.vue', 'learner-app/src/data/database.ts'],
	'blocks-know-no-data': ['learner-app/src/blocks/text/text.vue', 'learner-app/src/data/database.ts'],
	'features-stand-apart': ['learner-app/src/features/home/home.ts', 'learner-app/src/features/path/path.ts'],
	'nobody-imports-the-shell': ['learner-app/src/features/path/path.ts', 'learner-app/src/app/main.ts'],
	'only-data-syncs': ['learner-app/src/features/path/list.vue', 'rxdb'],
	'service-worker-apart': ['learner-app/src/sw/worker.ts', 'learner-app/src/ui/a.ts'],
	'app-knows-no-server': ['learner-app/src/data/access.ts', source('domain/access.ts')],
	'extension-knows-no-host': [source('adapters/hook.ts'), 'directus/src/commands/start.ts'],
	'host-knows-no-rooms': ['directus/src/commands/seed.ts', source('db/paths.ts')],
	'directus-insides': [source('adapters/bus.ts'), '@directus/api'],
};

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'room-rules-'));
	for (const name of ['knex', 'rxdb', '@directus/api']) {
		write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
		write(`node_modules/${name}/index.js`, 'module.exports = {};');
	}
});

afterEach(() => {
	rmSync(folder, { recursive: true });
});

test('every room rule sees its offence', () => {
	const imports = new Map<string, string[]>([['learner-app/src/ui/b.ts', ['learner-app/src/ui/a.ts']]]);
	for (const [from, to] of Object.values(offences)) {
		imports.set(from, [...(imports.get(from) ?? []), to]);
		const isMissing = to.endsWith('nowhere.ts');
		if (/\.(ts|vue)$/.test(to) && !isMissing) imports.set(to, imports.get(to) ?? []);
	}
	for (const [file, targets] of imports) write(file, code(file, targets));

	const { rules, violations } = cruise();

	expect(Object.keys(offences).sort()).toEqual(rules.sort());
	for (const [name, [from]] of Object.entries(offences)) {
		expect(violations, `the offence of ${from}`).toContainEqual({ rule: name, from });
	}
});

test('what the rooms allow passes', () => {
	write(contract('index.ts'), code(contract('index.ts'), []));
	const allowed: (readonly [string, string])[] = [
		[source('domain/access.ts'), contract('index.ts')],
		[source('db/paths.ts'), source('domain/access.ts')],
		[source('http/catalogue.ts'), source('db/paths.ts')],
		[source('adapters/endpoint.ts'), source('http/catalogue.ts')],
		[source('studio/panel.vue'), contract('index.ts')],
		['learner-app/src/data/database.ts', 'rxdb'],
		['learner-app/src/features/home/home.vue', 'learner-app/src/data/database.ts'],
		['learner-app/src/app/main.ts', 'learner-app/src/features/home/home.vue'],
	];
	for (const [from, to] of allowed) write(from, code(from, [to]));

	expect(cruise().violations).toEqual([]);
});

function content(file: string): string {
	return `extensions/learning-paths/content/${file}`;
}

function contract(file: string): string {
	return `extensions/learning-paths/contract/${file}`;
}

function source(file: string): string {
	return `extensions/learning-paths/src/${file}`;
}

function write(file: string, text: string): void {
	mkdirSync(dirname(join(folder, file)), { recursive: true });
	writeFileSync(join(folder, file), text);
}

/** Imports as types only: such a lean counts too. Packages are imported for use, which some rules ask for. */
function code(file: string, targets: readonly string[]): string {
	const up = '../'.repeat(file.split('/').length - 1);
	const lines = targets.map((target) =>
		/\.(ts|vue)$/.test(target) ? `import type {} from '${up}${target}';` : `import '${target}';`,
	);
	const script = [...lines, 'export {};'].join('\n');

	return file.endsWith('.vue') ? `<script setup lang="ts">\n${lines.join('\n')}\n</script>\n` : script;
}

interface Cruise {
	summary: {
		ruleSetUsed: { forbidden: { name: string }[] };
		violations: { from: string; rule: { name: string } }[];
	};
}

function cruise(): { rules: string[]; violations: { rule: string; from: string }[] } {
	const config = fileURLToPath(new URL('../../../.dependency-cruiser.mjs', import.meta.url));
	const output = execFileSync(
		process.execPath,
		[findProgram('depcruise', repository.root), '--config', config, '--output-type', 'json', '.'],
		{
			cwd: folder,
			encoding: 'utf8',
			maxBuffer: 64 * 1024 * 1024,
		},
	);
	// The program is a dependency of exact version: its output has this shape.
	const { summary } = JSON.parse(output) as Cruise;

	return {
		rules: summary.ruleSetUsed.forbidden.map(({ name }) => name),
		violations: summary.violations.map(({ rule, from }) => ({ rule: rule.name, from })),
	};
}
