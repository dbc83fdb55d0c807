import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A request as it goes over the wire: `fetch` would correct the very addresses and headers that a test wants to send. */
export interface Sent {
	method?: string;
	/** Sent as it stands, so that it may be broken. */
	path: string;
	/** A bearer token. */
	token?: string | undefined;
	headers?: Record<string, string>;
	/** Sent as JSON, unless it is text or bytes: those go out as they are. */
	body?: unknown;
}

export interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	bytes: Buffer;
	text: string;
	/** The body, when it is JSON. `read` gives it a type. */
	json: unknown;
	/** The first error's code; null when the body has none. */
	code: string | null;
}

/** Tests may ask hundreds of things at once; they go out as from a browser, a few at a time. */
const agent = new Agent({ keepAlive: true, maxSockets: 12 });

/** Sends one request and reads its whole answer. */
export async function send(url: string, sent: Sent): Promise<Answer> {
	const { method = 'GET', path, token, body } = sent;
	const isRaw = typeof body === 'string' || body instanceof Uint8Array;
	const payload = body === undefined || isRaw ? body : JSON.stringify(body);
	const headers = {
		...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
		...(payload === undefined
			? {}
			: { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(payload)) }),
		...sent.headers,
	};

	return await new Promise((resolve, reject) => {
		const outgoing = request(url, { agent, method, path, headers }, (incoming) => {
			buffer(incoming).then(
				(bytes) => resolve(answerOf(incoming.statusCode ?? 0, incoming.headers, bytes)),
				reject,
			);
		});

		outgoing.once('error', reject);
		outgoing.end(payload);
	});
}

function answerOf(status: number, headers: IncomingHttpHeaders, bytes: Buffer): Answer {
	const text = bytes.toString('utf8');
	const json = parseJson(text);

	return { status, headers, bytes, text, json, code: codeOf(json) };
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function codeOf(body: unknown): string | null {
	const errors = field(body, 'errors');
	const code = field(field(Array.isArray(errors) ? errors[0] : undefined, 'extensions'), 'code');

	return typeof code === 'string' ? code : null;
}

function field(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
