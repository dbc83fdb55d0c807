import { describe, expect, it } from 'vitest';
import { directusEnvironment, type DirectusPlan } from './directus-environment.ts';

const plan: DirectusPlan = {
	databaseUrl: 'postgres://localhost/learning',
	secret: 'secret',
	host: '127.0.0.1',
	port: 8055,
	publicUrl: 'http://localhost:8055',
	dataDir: '/data',
	extensions: '/extensions',
};

describe('directusEnvironment', () => {
	it('lets the operator override the defaults', () => {
		const env = directusEnvironment(plan, { REFRESH_TOKEN_TTL: '7d', IP_TRUST_PROXY: '1' });

		expect(env).toMatchObject({ REFRESH_TOKEN_TTL: '7d', IP_TRUST_PROXY: '1', SESSION_COOKIE_TTL: '30d' });
	});

	it('does not let stray variables decide where it runs and on which data', () => {
		const stray = {
			PORT: '1',
			HOST: 'elsewhere',
			SECRET: 'x',
			DB_CONNECTION_STRING: 'x',
			CONFIG_PATH: '.env',
		};

		expect(directusEnvironment(plan, stray)).toMatchObject({
			PORT: '8055',
			HOST: '127.0.0.1',
			SECRET: 'secret',
			DB_CONNECTION_STRING: 'postgres://localhost/learning',
			CONFIG_PATH: '/dev/null',
		});
	});

	it('takes empty variables for unset ones', () => {
		expect(directusEnvironment(plan, { SESSION_COOKIE_TTL: '' })).toMatchObject({
			SESSION_COOKIE_TTL: '30d',
		});
	});

	it.each([
		['http://localhost:8055', 'false'],
		['https://learn.example.com', 'true'],
	])('sends session cookies over TLS alone when the instance is at %s: %s', (publicUrl, secure) => {
		expect(directusEnvironment({ ...plan, publicUrl }, {})['SESSION_COOKIE_SECURE']).toBe(secure);
	});

	it('loads no extensions when there shall be none, whatever the operator says', () => {
		const env = directusEnvironment({ ...plan, extensions: null }, { EXTENSIONS_PATH: '/extensions' });

		expect(env['EXTENSIONS_PATH']).toBe('/data/no-extensions');
	});
});
