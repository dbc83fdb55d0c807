import { errorCode } from './error-code.ts';
import { Failure } from './failure.ts';
import { isRecord } from './is-record.ts';
import { OperatorApiError } from './operator-api-error.ts';

/** How the host talks to a running Directus: as an admin, over REST. */
export interface OperatorApi {
	/** Where the instance answers, without a slash at the end. */
	readonly url: string;
	/** Sends a JSON request and returns the `data` of the reply (undefined when there is none). */
	request<T>(method: HttpMethod, path: string, body?: unknown): Promise<T>;
	/** Stores a file. `fields` are columns of `directus_files` (`id`, `title`, `folder`, …). */
	upload(file: FileToUpload): Promise<{ id: string }>;
	/** Reads a stored file, as it was uploaded. */
	download(id: string): Promise<Uint8Array<ArrayBuffer>>;
}

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'SEARCH';

export interface FileToUpload {
	name: string;
	/** The media type, such as `image/webp`. */
	type: string;
	bytes: Uint8Array<ArrayBuffer>;
	fields?: Record<string, string>;
}

export interface OperatorAccess {
	url: string;
	/** A static token, or a function for tokens that live shorter than the work takes. */
	token: string | (() => Promise<string>);
}

/** Opens the REST API of the instance at `url` with the rights of `token`. */
export function openOperatorApi(access: OperatorAccess): OperatorApi {
	const url = access.url.replace(/\/+$/, '');

	async function send(
		method: HttpMethod,
		path: string,
		body: string | FormData | null,
		type: string | null,
	): Promise<Response> {
		const token = typeof access.token === 'string' ? access.token : await access.token();
		const headers = new Headers({ authorization: `Bearer ${token}` });
		if (type !== null) headers.set('content-type', type);

		const reply = await fetch(url + path, { method, headers, body }).catch((error: unknown) => {
			const cause = error instanceof Error ? error.cause : error;
			throw new Failure(`${url} cannot be reached (${errorCode(cause) ?? String(cause)}).`);
		});
		if (reply.ok) return reply;
		throw new OperatorApiError(`${method} ${path}`, reply.status, parseJson(await reply.text()));
	}

	return {
		url,

		async request<T>(method: HttpMethod, path: string, body?: unknown): Promise<T> {
			const json = body === undefined ? null : JSON.stringify(body);
			const reply = await send(method, path, json, json === null ? null : 'application/json');
			return (await dataOf(reply)) as T;
		},

		async upload({ name, type, bytes, fields = {} }): Promise<{ id: string }> {
			const form = new FormData();
			// Directus reads the fields that come before the file, and ignores those after it.
			for (const [key, value] of Object.entries(fields)) form.append(key, value);
			form.append('file', new Blob([bytes], { type }), name);
			return (await dataOf(await send('POST', '/files', form, null))) as { id: string };
		},

		async download(id: string): Promise<Uint8Array<ArrayBuffer>> {
			const reply = await send('GET', `/assets/${id}`, null, null);
			return new Uint8Array(await reply.arrayBuffer());
		},
	};
}

async function dataOf(reply: Response): Promise<unknown> {
	const content = parseJson(await reply.text());
	return isRecord(content) && 'data' in content ? content['data'] : content;
}

function parseJson(text: string): unknown {
	try {
		return text === '' ? undefined : JSON.parse(text);
	} catch {
		return undefined;
	}
}
