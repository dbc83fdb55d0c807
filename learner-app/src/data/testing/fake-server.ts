import {
	LIMITS,
	type ManifestItem,
	type PathDocument,
	ProgressDocument,
	type Rejection,
	join,
	sameProgress,
} from '@learning-paths/contract';

/**
 * The server's side of the sync in memory, built on the contract's join: what the data room's tests talk to. It has one
 * learner, and knobs for what a real server may do.
 */
export interface FakeServer {
	fetch: typeof fetch;
	progress: Map<string, ProgressDocument>;
	/** Published paths that the learner may see. */
	paths: Map<string, PathDocument>;
	assigned: Set<string>;
	saved: Set<string>;
	/** Requests so far, as `POST /learning/…`. */
	requests: string[];
	/** Every document that was ever pushed. */
	pushed: ProgressDocument[];
	/** Another device of the learner wrote. */
	write(document: ProgressDocument): void;
	/** A backup was restored: versions begin a new life, `progress` is what the backup had. */
	restore(progress: ProgressDocument[]): void;
	/** Answers instead of the server while it returns something. */
	intercept: ((method: string, path: string) => Response | 'unreachable' | null | Promise<null>) | null;
	/** Runs after a request was carried out and before its reply goes out; `lost` drops the reply. */
	beforeReply: ((method: string, path: string) => Promise<'lost' | undefined> | undefined) | null;
	/** A code, also one from the future, with which a pushed document is rejected. */
	rejectAs: ((document: ProgressDocument) => string | null) | null;
	/** Changes what is in a JSON reply, as a newer server does. */
	amend: ((json: unknown) => unknown) | null;
	/** The server's time. */
	now: () => number;
}

export function createFakeServer(user: string): FakeServer {
	const versions = new Map<string, number>();
	let version = 0;
	let generation = crypto.randomUUID();

	const server: FakeServer = {
		fetch: (input, init) =>
			answer(new Request(new URL(input instanceof Request ? input.url : input, 'http://fake'), init)),
		progress: new Map(),
		paths: new Map(),
		assigned: new Set(),
		saved: new Set(),
		requests: [],
		pushed: [],
		write,
		restore(progress) {
			generation = crypto.randomUUID();
			version = 0;
			versions.clear();
			server.progress.clear();
			progress.forEach(write);
		},
		intercept: null,
		beforeReply: null,
		rejectAs: null,
		amend: null,
		now: Date.now,
	};

	return server;

	function write(document: ProgressDocument): void {
		const stored = server.progress.get(document.id);
		const joined = stored ? join(stored, document) : document;

		if (stored && sameProgress(stored, joined)) return;

		version += 1;
		versions.set(document.id, version);
		server.progress.set(document.id, joined);
	}

	async function answer(request: Request): Promise<Response> {
		const { pathname, searchParams } = new URL(request.url);
		const called = `${request.method} ${pathname}`;

		server.requests.push(called);

		const intercepted = await server.intercept?.(request.method, pathname);

		if (intercepted === 'unreachable') throw new TypeError('fetch failed');
		if (intercepted) return intercepted;

		const response = await amended(await route(called, searchParams, request));

		response.headers.set('date', new Date(server.now()).toUTCString());

		if ((await server.beforeReply?.(request.method, pathname)) === 'lost') {
			throw new TypeError('fetch failed');
		}

		return response;
	}

	async function amended(response: Response): Promise<Response> {
		if (!server.amend || !response.ok) return response;

		return Response.json(server.amend(await response.json()), { headers: response.headers });
	}

	async function route(called: string, query: URLSearchParams, request: Request): Promise<Response> {
		const sync = `/learning/sync/v1/${user}`;

		if (called === `GET ${sync}/progress`) return Response.json(pull(query));
		if (called === `POST ${sync}/progress`) return Response.json(push((await request.json()) as never));
		if (called === `GET ${sync}/content`) return manifest(request.headers.get('if-none-match'));

		const body = new RegExp(`^GET ${sync}/content/([^/]+)/(\\d+)$`).exec(called);
		const document = server.paths.get(body?.[1] ?? called.replace('GET /learning/paths/', ''));

		return document ? Response.json({ data: document }) : problem(404, 'NOT_FOUND');
	}

	function pull(query: URLSearchParams) {
		const since = query.get('generation') === generation ? Number(query.get('version')) : 0;
		const documents = [...server.progress.values()]
			.filter(({ id }) => (versions.get(id) ?? 0) > since)
			.sort((a, b) => (versions.get(a.id) ?? 0) - (versions.get(b.id) ?? 0))
			.slice(0, Number(query.get('batch')));
		const last = documents.at(-1);

		return { documents, checkpoint: { generation, version: last ? (versions.get(last.id) ?? 0) : since } };
	}

	function push({ documents }: { documents: unknown[] }) {
		const rejected: (Omit<Rejection, 'code'> & { code: string })[] = [];
		const conflicts: ProgressDocument[] = [];

		documents.forEach((row, index) => {
			const document = ProgressDocument.parse(row);

			server.pushed.push(document);

			const code = server.rejectAs?.(document) ?? rejection(document);

			if (code) rejected.push({ index, id: document.id, code });
			else write(document);

			const stored = server.progress.get(document.id);

			if (!code && stored && !sameProgress(stored, document)) conflicts.push(stored);
		});

		return { generation, conflicts, rejected };
	}

	function rejection(document: ProgressDocument): Rejection['code'] | null {
		if (!server.paths.has(document.id) && !server.progress.has(document.id)) return 'UNAVAILABLE';

		return document.lastWorkedAt > server.now() + LIMITS.clockAheadMs ? 'CLOCK' : null;
	}

	function manifest(known: string | null): Response {
		const items = [...server.paths.values()]
			.filter(({ id }) => server.assigned.has(id) || server.saved.has(id) || server.progress.has(id))
			.map(({ id, revision }): ManifestItem => ({
				id,
				revision,
				assigned: server.assigned.has(id),
				saved: server.saved.has(id),
				dueOn: null,
				completion: null,
			}));
		const etag = `"${JSON.stringify(items)}"`;

		return etag === known
			? new Response(null, { status: 304, headers: { etag } })
			: Response.json({ data: items }, { headers: { etag } });
	}
}

/** An error in Directus' shape. */
export function problem(status: number, code: string, headers: Record<string, string> = {}): Response {
	return Response.json({ errors: [{ message: code, extensions: { code } }] }, { status, headers });
}
