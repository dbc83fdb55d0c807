import { inject } from 'vitest';
import { findOperator } from '../directus/find-operator.ts';
import { openOperatorApi, type OperatorApi } from '../instance/operator-api.ts';
import { TEST_SECRET } from './test-admin.ts';

/** The instance that all `.db.test.ts` files share, as their process is told of it. */
export interface SharedInstance {
	url: string;
	databaseUrl: string;
	/** The Postgres server: `startInstance({ serverUrl })` makes an instance of its own on it. */
	serverUrl: string;
	admin: { email: string; password: string };
}

declare module 'vitest' {
	interface ProvidedContext {
		instance: SharedInstance;
	}
}

/** The shared instance, and an API with the rights of its admin. */
export async function sharedInstance(): Promise<SharedInstance & { api: OperatorApi }> {
	const instance = inject('instance');
	const token = await findOperator({ databaseUrl: instance.databaseUrl, secret: TEST_SECRET });
	return { ...instance, api: openOperatorApi({ url: instance.url, token }) };
}
