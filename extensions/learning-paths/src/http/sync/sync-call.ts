import type { Request } from 'express';
import type { Call } from '../route.ts';
import { credentialOf, type TokenSettings } from './credential.ts';
import { readJson } from './read-json.ts';
import type { SyncCaller } from './sync-deps.ts';

/** Letters and digits, at most a uuid's length: it travels in every poke. */
const DEVICE = /^[\w-]{1,36}$/;

/** Reads a request to a sync route, which nothing of Directus has looked at before. */
export async function syncCall(request: Request, settings: TokenSettings): Promise<Call<SyncCaller>> {
	const { access_token: _, device, ...query } = request.query;
	const credential = credentialOf({ headers: request.headers, query: request.query }, settings);

	return {
		params: request.params,
		query,
		body: request.method === 'POST' ? await readJson(request) : undefined,
		headers: request.headers,
		caller: { credential, device: typeof device === 'string' && DEVICE.test(device) ? device : null },
		address: request.ip ?? '',
	};
}
