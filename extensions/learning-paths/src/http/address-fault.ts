import { ApiError } from './api-error.ts';

/**
 * Query parameters that Directus reads on every route, before an extension's handler runs, and that none of our routes has.
 * Some of their values make it answer 500 (`?aggregate=text`, `?deep=null`).
 */
const NOT_OURS = new Set([
	'aggregate',
	'alias',
	'backlink',
	'deep',
	'export',
	'fields',
	'filter',
	'group',
	'groupBy',
	'limit',
	'meta',
	'offset',
	'sort',
	'versionRaw',
]);

/**
 * What is wrong with an address or a cookie that Directus' own middleware would answer with a 500: broken percent-encoding, U+0000,
 * query parameters of its own, and parameters that stand twice or hold lists. Null when nothing is.
 */
export function addressFault(address: string, cookies: string): ApiError | null {
	const [path = '', query = ''] = address.split('?', 2);

	if (!isDecodable(path) || address.includes('%00')) {
		return new ApiError('INVALID_PAYLOAD', 'The address is not correctly encoded.');
	}

	if (cookies.includes('%00') || cookies.includes('\u0000')) {
		return new ApiError('INVALID_CREDENTIALS', 'The session cookie is broken. Sign in again.');
	}

	const names = [...new URLSearchParams(query).keys()];
	const wrong = names.find(
		(name, at) => name.includes('[') || NOT_OURS.has(name) || names.indexOf(name) !== at,
	);

	return wrong === undefined ? null : new ApiError('INVALID_PAYLOAD', `Unknown query parameter "${wrong}".`);
}

function isDecodable(text: string): boolean {
	try {
		decodeURIComponent(text);

		return true;
	} catch {
		return false;
	}
}
