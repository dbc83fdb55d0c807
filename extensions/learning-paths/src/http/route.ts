import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';

/** A request as a route sees it: nothing of Express, nothing parsed yet. */
export interface Call<Caller> {
	params: Readonly<Record<string, string | undefined>>;
	query: Readonly<Record<string, unknown>>;
	body: unknown;
	/** The body as it comes, for what is not JSON. */
	stream?: Readable;
	headers: IncomingHttpHeaders;
	/** Who sends it, as far as the mounting has found out. */
	caller: Caller;
	/** The sender's network address, behind the proxies that `IP_TRUST_PROXY` trusts. */
	address: string;
}

export interface Reply {
	/** 200 when absent. */
	status?: number;
	headers?: Record<string, string>;
	/** Sent as JSON. */
	json?: unknown;
	/** Sent as it comes; destroyed when the caller goes away. */
	stream?: Readable;
}

/** One route: method and address below `/learning`, and what it answers. */
export interface Route<Caller, Deps> {
	method: 'get' | 'post' | 'patch' | 'put' | 'delete';
	path: string;
	handle(call: Call<Caller>, deps: Deps): Promise<Reply>;
}
