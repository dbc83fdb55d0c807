import {
	join,
	type Poke,
	ProgressDocument,
	PullQuery,
	PullReply,
	PushBody,
	PushReply,
	sameProgress,
} from '@learning-paths/contract';
import type { DeviceReply, DeviceRequest } from '../../learner-app/src/data/testing/device-messages.ts';
import type { VersionedProgress } from '../server/versioned-progress.ts';

/** What a server holds of the learner, by path. */
export type Held = ReadonlyMap<string, VersionedProgress>;

export interface Exchange {
	request: DeviceRequest;
	reply: DeviceReply;
}

/** Looks at every exchange with the server, and at what it holds: whoever breaks a rule is caught in the act. */
export interface WireWatch {
	/** What the server holds now, which may only have grown since the last look. */
	look(now: Held): void;
	/**
	 * Judges an exchange by what the server held when it answered. Where that is not known exactly, because others write meanwhile,
	 * it lies between two looks: one from before the request was sent (`least`), one from after the reply had come (`most`).
	 */
	answered(exchange: Exchange, held: { least: Held; most: Held }): void;
	/** @returns the topic of a poke, by the text that came; null when it carries anything else */
	poked(text: string): Poke['topic'] | null;
	/** A backup was restored: what was seen before binds no longer. */
	restored(): void;
	violations: string[];
}

export function watchWire(): WireWatch {
	const violations = new Set<string>();
	let seen: Held = new Map();
	/** Up to here a device has been told that it has everything. */
	let promised = 0;

	return {
		look(now) {
			for (const [id, { document, version }] of now) {
				const before = seen.get(id);

				if (before && !isBelow(before.document, document)) violations.add(`I3: the server lowered ${id}`);

				if (before && before.version !== version && sameProgress(before.document, document)) {
					violations.add(`I3: ${id} got a new version without a change`);
				}

				if (version !== before?.version && version <= promised) {
					violations.add(`I4: version ${version} appeared below the checkpoint ${promised}`);
				}
			}

			for (const id of seen.keys()) if (!now.has(id)) violations.add(`I2: the server no longer has ${id}`);

			seen = new Map([...now].map(([id, { document, version }]) => [id, { document, version }]));
		},
		answered({ request, reply }, held) {
			const { pathname, searchParams } = new URL(request.path, 'http://server');

			if (!pathname.endsWith('/progress')) return;

			if (reply.status === 200) {
				const body: unknown = JSON.parse(reply.body);

				if (request.method === 'POST') pushed(request, PushReply.parse(body), held);
				else pulled(PullQuery.parse(Object.fromEntries(searchParams)), PullReply.parse(body), held);
			} else if (request.method === 'POST' && reply.status < 500) {
				violations.add(`I6: a whole push was refused with ${reply.status}`);
			}
		},
		poked(text) {
			const [, topic] = /^\{"topic":"(progress|content)"\}$/.exec(text) ?? [];

			if (topic === 'progress' || topic === 'content') return topic;

			violations.add(`I7: a poke carries ${text}`);

			return null;
		},
		restored() {
			seen = new Map();
			promised = 0;
		},
		get violations() {
			return [...violations];
		},
	};

	function pushed(
		request: DeviceRequest,
		reply: PushReply,
		{ least, most }: { least: Held; most: Held },
	): void {
		const { documents } = PushBody.parse(JSON.parse(request.body ?? ''));
		const rejected = new Set(reply.rejected.map(({ index }) => index));
		const told = new Map(reply.conflicts.map((document) => [document.id, document]));

		for (const [index, row] of documents.entries()) {
			if (rejected.has(index)) continue;

			const document = ProgressDocument.parse(row);
			const before = least.get(document.id)?.document;
			const after = most.get(document.id)?.document;
			const answer = told.get(document.id) ?? document;

			if (!after || !isBelow(document, after)) {
				violations.add(`I2: a push of ${document.id} was acknowledged and not stored`);
			} else if (!isBelow(before ? join(before, document) : document, answer) || !isBelow(answer, after)) {
				violations.add(`I5: the device was not told what became of ${document.id}`);
			}
		}
	}

	function pulled(query: PullQuery, page: PullReply, { least, most }: { least: Held; most: Held }): void {
		const { generation, version: end } = page.checkpoint;
		const since = query.generation === generation ? query.version : 0;
		const brought = new Set(page.documents.map(({ id }) => id));
		const missing = (held: Held) =>
			[...held]
				.filter(([id, { version }]) => version > since && !brought.has(id))
				.map(([, { version }]) => version);
		const left = missing(least).length;
		const passed = missing(most).filter((version) => version <= end);

		if (page.documents.length < query.batch && left > 0) {
			violations.add(
				`I1: a page of ${page.documents.length} ends the pull, and ${left} documents lie above it`,
			);
		}

		if (passed.length > 0) violations.add(`I4: a page up to ${end} lacks version ${passed.join(', ')}`);

		for (const document of page.documents) {
			const after = most.get(document.id)?.document;

			if (!after || !isBelow(document, after)) {
				violations.add(`I9: a pull brought ${document.id}, which is not this learner's`);
			}
		}

		promised = Math.max(promised, end);
	}
}

function isBelow(a: ProgressDocument, b: ProgressDocument): boolean {
	return sameProgress(join(a, b), b);
}
