import { resolve } from 'node:path';
import { z } from 'zod';
import { Failure } from './failure.ts';
import { repository } from './repository.ts';

/** What the environment says about an instance, checked and complete. */
export interface Settings {
	host: string;
	port: number;
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

	const { HOST, PORT, PUBLIC_URL, DATA_DIR, DATABASE_URL, SECRET, ADMIN_EMAIL, ADMIN_PASSWORD, DEMO } =
		parsed.data;
	return {
		host: HOST,
		port: PORT,
		publicUrl: (PUBLIC_URL ?? `http://${hostInUrl(HOST)}:${PORT}`).replace(/\/+$/, ''),
		dataDir: DATA_DIR === undefined ? resolve(repository.host, '.data') : resolve(DATA_DIR),
		databaseUrl: DATABASE_URL ?? null,
		secret: SECRET ?? null,
		adminEmail: ADMIN_EMAIL,
		adminPassword: ADMIN_PASSWORD ?? null,
		demo: DEMO,
	};
}

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
	DEMO: z
		.enum(['true', 'false', '1', '0'], 'must be true or false')
		.transform((value) => value === 'true' || value === '1')
		.default(true),
});

/** A host to listen on is not always one to visit: 0.0.0.0 means everywhere, which includes here. */
function hostInUrl(host: string): string {
	if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)) return 'localhost';
	return host.includes(':') ? `[${host}]` : host;
}
