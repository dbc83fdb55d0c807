import { setTimeout as sleep } from 'node:timers/promises';
import { type ManifestItem, PullQuery, PushBody, type Rejection } from '@learning-paths/contract';
import type { PushedRow } from '../../extensions/learning-paths/src/domain/apply-push.ts';
import type { DeviceReply, DeviceRequest } from '../../learner-app/src/data/testing/device-messages.ts';
import type { ServerRules } from './server-rules.ts';
import type { VersionedProgress } from './versioned-progress.ts';

/** A server's progress of one learner. */
export interface LearnerRecord {
	generation: string;
	version: number;
	progress: Map<string, VersionedProgress>;
	/** The list as it was last sent. */
	listed: ManifestItem[];
}

export interface Listener {
	learner: string;
	device: string | null;
	poke(message: unknown): void;
}

/**
 * A server in memory, with the real one's rules and its points of danger: reading, giving versions and committing are
 * moments of their own, between which other pushes run.
 */
export interface MemoryServer {
	answer(request: DeviceRequest): Promise<DeviceReply>;
	listen(listener: Listener): void;
	/** Paths that learners may see now. */
	visible: Set<string>;
	assigned: Set<string>;
	record(learner: string): LearnerRecord;
	/** Someone changed who may see what. */
	contentChanged(): void;
	backUp(): Map<string, LearnerRecord>;
	restore(backup: Map<string, LearnerRecord>): void;
}

export function createMemoryServer(
	rules: ServerRules,
	deps: { now: () => number; random: () => number },
): MemoryServer {
	const records = new Map<string, LearnerRecord>();
	const turns = new Map<string, Promise<unknown>>();
	const listeners: Listener[] = [];
	const visible = new Set<string>();
	const assigned = new Set<string>();

	return {
		answer,
		listen: (listener) => listeners.push(listener),
		visible,
		assigned,
		record,
		contentChanged: () => poke('content', null, null),
		backUp: () => structuredClone(records),
		restore(backup) {
			records.clear();
			for (const [learner, old] of structuredClone(backup)) {
				records.set(learner, { ...old, generation: rules.generation(old.generation) });
			}
		},
	};

	function record(learner: string): LearnerRecord {
		const known = records.get(learner) ?? {
			generation: crypto.randomUUID(),
			version: 0,
			progress: new Map<string, VersionedProgress>(),
			listed: [],
		};

		records.set(learner, known);

		return known;
	}

	async function answer({ method, path, headers, body }: DeviceRequest): Promise<DeviceReply> {
		const url = new URL(path, 'http://server');
		const [, learner = '', rest = ''] = /^\/learning\/sync\/v1\/([^/]+)\/(.*)$/.exec(url.pathname) ?? [];
		const device = url.searchParams.get('device');

		url.searchParams.delete('device');
		await moment();

		if (method === 'GET' && rest === 'progress') return pull(learner, url.searchParams);
		if (method === 'POST' && rest === 'progress') return push(learner, device, body);
		if (method === 'GET' && rest === 'content') return manifest(learner, headers['if-none-match']);

		const [, wanted = '', revision = ''] = /^content\/([^/]+)\/(\d+)$/.exec(rest) ?? [];

		return visible.has(wanted)
			? reply(200, { data: contentOf(wanted, Number(revision)) })
			: problem(404, 'NOT_FOUND');
	}

	async function pull(learner: string, search: URLSearchParams): Promise<DeviceReply> {
		const query = PullQuery.parse(Object.fromEntries(search));
		const { generation } = record(learner);
		const { progress } = record(rules.whose(learner, [...records.keys()]));
		const since = query.generation === generation ? query.version : 0;
		const above = [...progress.values()]
			.filter(({ version }) => version > since)
			.toSorted((a, b) => a.version - b.version);
		const page = rules.page(above, query.batch, (path) => visible.has(path));

		return reply(200, {
			documents: page.map(({ document }) => document),
			checkpoint: { generation, version: page.at(-1)?.version ?? since },
		});
	}

	async function push(learner: string, device: string | null, body: string | null): Promise<DeviceReply> {
		const { rows, broken } = judgeAll(PushBody.parse(JSON.parse(body ?? '')).documents);
		const answered = await inTurn(learner, async () => {
			const mine = record(learner);
			const open = new Set(
				rows.map(({ document }) => document.id).filter((id) => visible.has(id) || mine.progress.has(id)),
			);
			const stored = new Map([...mine.progress].map(([id, { document }]) => [id, document]));
			const outcome = rules.apply(rows, stored, open);
			const written = outcome.changed.map((document) => ({ document, version: ++mine.version }));

			await moment();
			// A backup was restored meanwhile: the transaction is gone with the database it ran on.
			if (records.get(learner) !== mine) return null;

			for (const { document, version } of written) {
				const next = rules.write(mine.progress.get(document.id)?.document, document);

				if (next) mine.progress.set(document.id, { document: next, version });
			}

			for (const { document } of rows) {
				const held = mine.progress.get(document.id);

				if (held && outcome.changed.every(({ id }) => id !== document.id)) {
					held.version = rules.replayed(held.version, () => ++mine.version);
				}
			}

			if (written.length > 0) poke('progress', learner, device);

			return rules.reply(
				{
					generation: mine.generation,
					conflicts: outcome.conflicts,
					rejected: [...broken, ...outcome.rejected].toSorted((a, b) => a.index - b.index),
				},
				stored,
			);
		});

		if (!answered) return problem(503, 'SERVICE_UNAVAILABLE', { 'retry-after': '0' });

		const status = rules.status(answered);

		return status === 200 ? reply(200, answered) : problem(status, 'FORBIDDEN');
	}

	function judgeAll(documents: unknown[]): { rows: PushedRow[]; broken: Rejection[] } {
		const verdicts = documents.map((document, index) => ({
			index,
			verdict: rules.judge(document, deps.now()),
		}));

		return {
			rows: verdicts.flatMap(({ index, verdict }) =>
				verdict.ok ? [{ index, document: verdict.document }] : [],
			),
			broken: verdicts.flatMap(({ index, verdict }) =>
				verdict.ok ? [] : [{ index, id: verdict.id, code: verdict.code }],
			),
		};
	}

	/** The lock on a learner's clock row, held until the commit. */
	async function inTurn<T>(learner: string, work: () => Promise<T>): Promise<T> {
		if (!rules.locks) return work();

		const turn = (turns.get(learner) ?? Promise.resolve()).then(work);

		turns.set(
			learner,
			turn.catch(() => undefined),
		);

		return turn;
	}

	async function manifest(learner: string, known: string | undefined): Promise<DeviceReply> {
		const mine = record(learner);
		const items = [...visible]
			.filter((id) => assigned.has(id) || mine.progress.has(id))
			.toSorted()
			.map((id): ManifestItem => ({
				id,
				revision: 1,
				assigned: assigned.has(id),
				saved: false,
				dueOn: null,
				completion: null,
			}));

		mine.listed = rules.list(items, mine.listed);

		const etag = `"${Buffer.from(JSON.stringify(mine.listed)).toString('base64url')}"`;

		return etag === known
			? { status: 304, headers: headersWith({ etag }), body: '' }
			: reply(200, { data: mine.listed }, { etag });
	}

	function poke(topic: 'progress' | 'content', learner: string | null, device: string | null): void {
		for (const listener of listeners) {
			const isMeant = learner === null || listener.learner === learner;
			const isOwn = device !== null && listener.device === device;

			if (isMeant && !isOwn) listener.poke(rules.poke(topic, record(listener.learner).version));
		}
	}

	function reply(status: number, body: unknown, headers: Record<string, string> = {}): DeviceReply {
		return { status, headers: headersWith(headers), body: JSON.stringify(body) };
	}

	function problem(status: number, code: string, headers: Record<string, string> = {}): DeviceReply {
		return reply(status, { errors: [{ message: code, extensions: { code } }] }, headers);
	}

	function headersWith(headers: Record<string, string>): Record<string, string> {
		return { 'content-type': 'application/json', date: new Date(deps.now()).toUTCString(), ...headers };
	}

	/** Something else may run here, as between two queries. */
	function moment(): Promise<void> {
		return sleep(Math.floor(deps.random() * 4));
	}
}

function contentOf(id: string, revision: number) {
	return { id, revision, title: 'A path', description: null, cover: null, publishedAt: 0, steps: [] };
}
