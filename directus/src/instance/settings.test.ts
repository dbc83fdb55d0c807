import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

describe('readSettings', () => {
	it('needs no variable at all', () => {
		expect(readSettings({})).toMatchObject({
			host: '127.0.0.1',
			port: 8055,
			publicUrl: 'http://localhost:8055',
			databaseUrl: null,
			adminPassword: null,
			demo: true,
		});
	});

	it('takes empty variables for unset ones', () => {
		expect(readSettings({ PORT: '', DATABASE_URL: '', ADMIN_PASSWORD: '' })).toEqual(readSettings({}));
	});

	it('finds a relative data directory where the person is', () => {
		expect(readSettings({ DATA_DIR: 'here' }).dataDir).toBe(resolve('here'));
	});

	it.each([
		['127.0.0.1', 'http://127.0.0.1:8055', 'http://localhost:8055'],
		['0.0.0.0', 'http://127.0.0.1:8055', 'http://localhost:8055'],
		['::', 'http://[::1]:8055', 'http://localhost:8055'],
		['10.1.2.3', 'http://10.1.2.3:8055', 'http://10.1.2.3:8055'],
	])('knows how to reach what listens on %s', (HOST, localUrl, publicUrl) => {
		expect(readSettings({ HOST })).toMatchObject({ localUrl, publicUrl });
	});

	it('drops the slash at the end of a public address, which would double in links', () => {
		expect(readSettings({ PUBLIC_URL: 'https://learn.example.com/' }).publicUrl).toBe(
			'https://learn.example.com',
		);
	});

	it.each([
		[{ PORT: 'http' }, 'PORT must be a port number'],
		[{ PORT: '70000' }, 'PORT must be between 1 and 65535'],
		[{ DATABASE_URL: 'mysql://a/b' }, 'DATABASE_URL must look like postgres://user:password@host:5432/name'],
		[{ DEMO: 'maybe' }, 'DEMO must be true or false'],
		[{ ADMIN_EMAIL: 'nobody' }, 'ADMIN_EMAIL must be an e-mail address'],
		[{ SECRET: 'short' }, 'SECRET must have at least 16 characters'],
	])('names the variable that is wrong: %o', (env, message) => {
		expect(() => readSettings(env)).toThrow(message);
	});
});
