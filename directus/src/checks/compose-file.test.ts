import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { repository } from '../instance/repository.ts';

const composeFile = z.object({
	services: z.record(
		z.string(),
		z.object({
			image: z.string(),
			build: z.string().optional(),
			ports: z.array(z.string()).optional(),
			environment: z.record(z.string(), z.string()).default({}),
			healthcheck: z.unknown().optional(),
			restart: z.string(),
		}),
	),
});

let text: string;
let services: z.output<typeof composeFile>['services'];

beforeAll(() => {
	text = readFileSync(join(repository.root, 'docker-compose.yml'), 'utf8');
	({ services } = composeFile.parse(parse(text)));
});

test('what is secret comes from the environment and has no default', () => {
	for (const name of ['SECRET', 'ADMIN_PASSWORD', 'DATABASE_PASSWORD']) {
		const uses = text.match(new RegExp(`\\$\\{?${name}\\b.`, 'g')) ?? [];

		expect(uses.length, name).toBeGreaterThan(0);
		expect(
			uses.every((use) => use === `\${${name}:`),
			name,
		).toBe(true);
		expect(text, name).not.toContain(`\${${name}:-`);
	}
});

test('only the front door can be reached from outside', () => {
	const open = Object.entries(services).filter(([, { ports }]) => ports !== undefined);

	expect(open.map(([name]) => name)).toEqual(['front-door']);
});

test('every service restarts and can be asked for its health', () => {
	const dockerfile = readFileSync(join(repository.root, 'Dockerfile'), 'utf8');

	for (const [name, service] of Object.entries(services)) {
		expect(service.restart, name).toBe('unless-stopped');
		const isAskable =
			service.build === undefined ? service.healthcheck !== undefined : /^HEALTHCHECK/m.test(dockerfile);
		expect(isAskable, name).toBe(true);
	}
});

test('all that nodes must share is in Redis, and the caller is who the front door says', () => {
	expect(services['directus']?.environment).toMatchObject({
		REDIS: 'redis://redis:6379',
		CACHE_STORE: 'redis',
		RATE_LIMITER_STORE: 'redis',
		SYNCHRONIZATION_STORE: 'redis',
		IP_TRUST_PROXY: '1',
	});
});

// What stood in `.env` as the guide says never reached the server: a container has only what the compose file lists.
test('every setting that the guide names, or the bundle reads, reaches the server when it is set', () => {
	const sources = ['docs/guides/operate.md', 'extensions/learning-paths/src/adapters/settings.ts'];
	const texts = sources.map((file) => readFileSync(join(repository.root, file), 'utf8'));
	const named = texts.flatMap((source) => source.match(/\b(EMAIL|LEARNING)(_[A-Z]+)+\b/g) ?? []);

	expect(named).toContain('LEARNING_FAILED_SIGN_INS_PER_MINUTE');
	for (const name of named) {
		expect(services['directus']?.environment[name], name).toBe(`\${${name}:-}`);
	}
});
