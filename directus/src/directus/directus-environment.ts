import { devNull } from 'node:os';
import { join } from 'node:path';
import { repository } from '../instance/repository.ts';

/** What a Directus process needs to know. */
export interface DirectusPlan {
	databaseUrl: string;
	secret: string;
	host: string;
	port: number;
	publicUrl: string;
	dataDir: string;
	/** Null: none, as when only the schema is worked on and the tables of the extensions may not exist yet. */
	extensions: string | null;
	/** The first admin, for the bootstrap alone. */
	admin?: { email: string; password: string };
}

/**
 * The environment of a Directus process. What decides where it runs and on which data comes from the
 * plan; everything else is a default that the operator's own variables override.
 */
export function directusEnvironment(plan: DirectusPlan, given: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	// Empty is unset: compose files pass on what is unset as empty.
	const operator = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
	return {
		...defaults(plan),
		...operator,
		NODE_ENV: operator['NODE_ENV'] ?? 'production',
		// A file that Directus finds would override these variables. This one exists and is empty.
		CONFIG_PATH: devNull,
		DB_CLIENT: 'pg',
		DB_CONNECTION_STRING: plan.databaseUrl,
		SECRET: plan.secret,
		HOST: plan.host,
		PORT: String(plan.port),
		PUBLIC_URL: plan.publicUrl,
		...(plan.admin === undefined
			? {}
			: { ADMIN_EMAIL: plan.admin.email, ADMIN_PASSWORD: plan.admin.password }),
		...(plan.extensions === null ? { EXTENSIONS_PATH: join(plan.dataDir, 'no-extensions') } : {}),
	};
}

function defaults({ dataDir, publicUrl, extensions }: DirectusPlan): Record<string, string> {
	return {
		TEMP_PATH: join(dataDir, 'temp'),
		STORAGE_LOCAL_ROOT: join(dataDir, 'uploads'),
		PACKAGE_FILE_LOCATION: repository.host,
		EXTENSIONS_PATH: extensions ?? '',
		EXTENSIONS_MUST_LOAD: 'true',
		// The bundle serves the learner app from here at /app/.
		LEARNER_APP_DIR: join(repository.learnerApp, 'dist'),
		ROOT_REDIRECT: './app/',
		ACCESS_TOKEN_TTL: '15m',
		// A learner may be without a network for weeks, and an expired session cannot be renewed.
		REFRESH_TOKEN_TTL: '30d',
		SESSION_COOKIE_TTL: '30d',
		SESSION_COOKIE_SAME_SITE: 'lax',
		SESSION_COOKIE_SECURE: String(publicUrl.startsWith('https:')),
		REFRESH_TOKEN_COOKIE_SECURE: String(publicUrl.startsWith('https:')),
		// Node hangs up after 5 s of silence. A busy proxy, or command of ours, that sends just then takes the server for dead.
		SERVER_KEEP_ALIVE_TIMEOUT: '65000',
		SERVER_HEADERS_TIMEOUT: '66000',
		TELEMETRY: 'false',
		LOG_LEVEL: 'warn',
		LOG_STYLE: 'raw',
	};
}
