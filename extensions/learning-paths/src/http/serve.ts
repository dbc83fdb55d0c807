import type { Request, RequestHandler, Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { ApiError } from './api-error.ts';
import { compressJson } from './compress-json.ts';
import type { Call, Reply, Route } from './route.ts';
import { unavailable } from './unavailable.ts';

export interface Log {
	error(error: unknown, message: string): void;
	warn(error: unknown, message: string): void;
}

/**
 * Makes an Express handler of a route. Every rejection ends here: Express 4 would leave it unhandled, and that ends the process.
 *
 * @param callOf Finds out who calls and what was sent.
 */
export function serve<Caller, Deps>(
	route: Route<Caller, Deps>,
	callOf: (request: Request) => Promise<Call<Caller>>,
	deps: Deps,
	log: Log,
): RequestHandler {
	return (request, response, next) => {
		answer().catch((error: unknown) => {
			// Once bytes are out there is no status left to send: cutting the connection is the honest end.
			if (response.headersSent) {
				if (!isGoneAway(error)) log.error(error, `${route.method} /learning${route.path} broke off`);
				response.destroy();

				return;
			}

			const known = error instanceof ApiError ? error : unavailable(error);

			if (!known) {
				next(error);

				return;
			}

			if (known.status >= 500) log.warn(error, `${route.method} /learning${route.path}: ${known.message}`);
			send(request, response, { status: known.status, headers: known.headers, json: known.body }).catch(next);
		});

		async function answer(): Promise<void> {
			await send(request, response, await route.handle(await callOf(request), deps));
		}
	};
}

/**
 * What Directus says to browsers about documents, some 500 bytes: three times an idle pull's own reply, on every pull. No browser
 * reads it of data, and `nosniff` keeps it from taking data for a document.
 */
const FOR_DOCUMENTS = ['content-security-policy', 'cross-origin-opener-policy'];

async function send(request: Request, response: Response, reply: Reply): Promise<void> {
	// Replies are personal unless a route says otherwise.
	const headers = { 'cache-control': 'private, no-store', ...reply.headers };
	const status = reply.status ?? 200;

	if (reply.stream && request.method !== 'HEAD') {
		response.writeHead(status, headers).flushHeaders();
		await pipeline(reply.stream, response);
	} else if (reply.stream) {
		reply.stream.destroy();
		response.writeHead(status, headers).end();
	} else if (reply.json === undefined) {
		response.writeHead(status, headers).end();
	} else {
		const { body, headers: encoding } = await compressJson(JSON.stringify(reply.json), {
			acceptEncoding: request.headers['accept-encoding'],
			etag: reply.headers?.['etag'],
		});

		for (const name of FOR_DOCUMENTS) response.removeHeader(name);

		response
			.writeHead(status, {
				'content-type': 'application/json; charset=utf-8',
				'content-length': Buffer.byteLength(body),
				'x-content-type-options': 'nosniff',
				...headers,
				...encoding,
			})
			.end(body);
	}
}

/** The caller closed the connection: nobody is left to tell, and nothing is wrong. */
function isGoneAway(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
