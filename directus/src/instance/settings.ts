import { join, resolve } from 'node:path';
import { z } from 'zod';
import { Failure } from './failure.ts';
import { repository } from './repository.ts';

/** What the environment says about an instance, checked and complete. */
export interface Settings {
	host: string;
	port: number;
	/** Where this machine reaches the instance. */
	localUrl: string;
	/** Where browsers reach the instance; without a slash at the end. */
	publicUrl: string;
	dataDir: string;
	/** Null: the embedded Postgres. */
	databaseUrl: string | null;
	/** Null: generated on first start and kept in the data directory. */
	secret: string | null;
	adminEmail: string;
	/** Null: generated on first start and kept in the data directory. */
	adminPassword: string | null;
	demo: boolean;
	/** Everything is installed and built already, as in a container image. */
	prebuilt: boolean;
}

/**
 * Reads the settings from environment variables. An empty variable counts as unset, because
 * compose files pass on what is unset as empty.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
	const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
	const parsed = environment.safeParse(given);
	if (!parsed.success) {
		const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
		throw new Failure(`${problems.join('; ')}. Please correct the environment.`);
	}

	const { data } = parsed;
	const localUrl = `http://${reachable(data.HOST)}:${data.PORT}`;
	return {
		host: data.HOST,
		port: data.PORT,
		localUrl,
		publicUrl: (data.PUBLIC_URL ?? typedUrl({ host: data.HOST, port: data.PORT })).replace(/\/+$/, ''),
		dataDir: resolve(data.DATA_DIR ?? join(repository.host, '.data')),
		databaseUrl: data.DATABASE_URL ?? null,
		secret: data.SECRET ?? null,
		adminEmail: data.ADMIN_EMAIL,
		adminPassword: data.ADMIN_PASSWORD ?? null,
		demo: data.DEMO,
		prebuilt: data.PREBUILT,
	};
}

/** What people on this machine type to reach what listens there. */
export function typedUrl({ host, port }: { host: string; port: number }): string {
	return `http://${reachable(host).replace(/^(127\.0\.0\.1|\[::1\])$/, 'localhost')}:${port}`;
}

const flag = z
	.enum(['true', 'false', '1', '0'], 'must be true or false')
	.transform((value) => value === 'true' || value === '1');

const environment = z.object({
	HOST: z.string().default('127.0.0.1'),
	PORT: z
		.string()
		.regex(/^\d{1,5}$/, 'must be a port number')
		.transform(Number)
		.refine((port) => port >= 1 && port <= 65_535, 'must be between 1 and 65535')
		.default(8055),
	PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).optional(),
	DATA_DIR: z.string().optional(),
	DATABASE_URL: z
		.url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host:5432/name' })
		.optional(),
	SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
	ADMIN_EMAIL: z.email('must be an e-mail address').default('admin@example.com'),
	ADMIN_PASSWORD: z.string().min(8, 'must have at least 8 characters').optional(),
	DEMO: flag.default(true),
	PREBUILT: flag.default(false),
});

/** A host to listen on is not always one to visit: 0.0.0.0 means everywhere, which includes here. */
function reachable(host: string): string {
	if (host === '0.0.0.0') return '127.0.0.1';
	if (host === '::') return '[::1]';
	return host.includes(':') ? `[${host}]` : host;
}
