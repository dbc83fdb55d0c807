import type { Outcome } from './outcome.ts';
import { failed, succeeded } from './outcome.ts';
import { readFailure } from './read-failure.ts';

/** A request is given up after this time: a train's Wi-Fi may accept a connection and never answer. */
const TIMEOUT_MS = 30_000;

/** What a reply's body is checked with: any schema of the contract. */
export interface Schema<T> {
	safeParse(input: unknown): { success: true; data: T } | { success: false };
}

export interface RequestInput<T> {
	method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
	path: string;
	body?: unknown;
	headers?: Record<string, string>;
	/** null when the body of the reply is not read. */
	reply: Schema<T> | null;
	/** Immutable replies may come from the browser's cache; their date is then an old one and says nothing about the clock. */
	immutable?: boolean;
	signal?: AbortSignal | undefined;
}

/** A reply with its headers; the value is undefined when no schema was given, and for 204 and 304. */
export interface Reply<T> {
	status: number;
	headers: Headers;
	value: T | undefined;
}

export interface RequestDeps {
	fetch: typeof fetch;
	now: () => number;
	/** Told about the server's time as each reply carries it. */
	onServerTime: (seen: { date: string | null; sentAt: number; receivedAt: number }) => void;
}

export type Request = <T>(input: RequestInput<T>) => Promise<Outcome<Reply<T>>>;

/** Makes the one function through which the app speaks with the server. It never throws: every failure is an outcome. */
export function createRequest(deps: RequestDeps): Request {
	return async (input) => {
		const sentAt = deps.now();
		const response = await send(input, deps);

		if (!response) return failed({ kind: 'unreachable' });

		if (!input.immutable) {
			deps.onServerTime({ date: response.headers.get('date'), sentAt, receivedAt: deps.now() });
		}

		const body = await readJson(response);

		if (response.status >= 400 || response.type === 'opaqueredirect') {
			const reply = {
				status: response.status,
				code: errorCode(body),
				retryAfter: response.headers.get('retry-after'),
			};

			return failed(readFailure(reply, deps));
		}

		return readReply(response, body, input.reply);
	};
}

async function send(input: RequestInput<unknown>, deps: RequestDeps): Promise<Response | null> {
	const timeout = AbortSignal.timeout(TIMEOUT_MS);

	try {
		return await deps.fetch(input.path, {
			method: input.method ?? 'GET',
			headers: {
				accept: 'application/json',
				...(input.body === undefined ? {} : { 'content-type': 'application/json' }),
				...input.headers,
			},
			body: input.body === undefined ? null : JSON.stringify(input.body),
			cache: input.immutable ? 'default' : 'no-store',
			credentials: 'same-origin',
			redirect: 'manual',
			signal: input.signal ? AbortSignal.any([timeout, input.signal]) : timeout,
		});
	} catch {
		return null;
	}
}

function readReply<T>(response: Response, body: unknown, schema: Schema<T> | null): Outcome<Reply<T>> {
	const { status, headers } = response;

	if (!schema || status === 204 || status === 304) return succeeded({ status, headers, value: undefined });

	const parsed = schema.safeParse(body);

	return parsed.success
		? succeeded({ status, headers, value: parsed.data })
		: failed({ kind: 'broken', status });
}

async function readJson(response: Response): Promise<unknown> {
	try {
		return await response.json();
	} catch {
		return undefined;
	}
}

function errorCode(body: unknown): string {
	const code = at(at(at(at(body, 'errors'), '0'), 'extensions'), 'code');

	return typeof code === 'string' ? code : '';
}

function at(value: unknown, key: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
