import {
	createDirectus,
	customEndpoint,
	readAssetArrayBuffer,
	rest,
	type RestCommand,
	uploadFiles,
	withToken,
} from '@directus/sdk';
import { errorCode } from './error-code.ts';
import { Failure } from './failure.ts';
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

/** Opens the REST API of the instance at `url` with the rights of `token`, by Directus' own SDK. */
export function openOperatorApi(access: OperatorAccess): OperatorApi {
	const url = access.url.replace(/\/+$/, '');
	const client = createDirectus<object>(url).with(rest());

	async function send<Output>(what: string, command: RestCommand<Output, object>): Promise<Output> {
		const token = typeof access.token === 'string' ? access.token : await access.token();

		try {
			return await client.request(withToken(token, command));
		} catch (error) {
			if (isRequestError(error)) throw new OperatorApiError(what, error.response.status, error);
			throw new Failure(`${url} cannot be reached (${reasonOf(error)}).`);
		}
	}

	return {
		url,

		async request<T>(method: HttpMethod, path: string, body?: unknown): Promise<T> {
			const json = body === undefined ? {} : { body: JSON.stringify(body) };

			const reply = await send(`${method} ${path}`, customEndpoint<T | null>({ method, path, ...json }));

			// The SDK says null for a reply without a body.
			return (reply ?? undefined) as T;
		},

		async upload({ name, type, bytes, fields = {} }): Promise<{ id: string }> {
			const form = new FormData();
			// Directus reads the fields that come before the file, and ignores those after it.
			for (const [key, value] of Object.entries(fields)) form.append(key, value);
			form.append('file', new Blob([bytes], { type }), name);
			return send('POST /files', uploadFiles(form));
		},

		async download(id: string): Promise<Uint8Array<ArrayBuffer>> {
			return new Uint8Array(await send(`GET /assets/${id}`, readAssetArrayBuffer(id)));
		},
	};
}

/** The SDK keeps the reply on what it throws, whoever answered: a proxy's error page has no Directus errors. */
function isRequestError(error: unknown): error is Error & { response: Response } {
	return error instanceof Error && 'response' in error && error.response instanceof Response;
}

function reasonOf(error: unknown): string {
	const cause = error instanceof Error ? error.cause : error;
	return errorCode(cause) ?? String(cause ?? error);
}
