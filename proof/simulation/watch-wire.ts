import {
	join,
	type ProgressDocument,
	PullReply,
	PushBody,
	PushReply,
	sameProgress,
} from '@learning-paths/contract';
import { ProgressDocument as ProgressSchema } from '@learning-paths/contract';
import type { DeviceReply, DeviceRequest } from '../../learner-app/src/data/testing/device-messages.ts';
import type { LearnerRecord } from '../server/memory-server.ts';

/** Looks at every exchange with the server, and at what it holds right after: whoever breaks a rule is caught in the act. */
export interface WireWatch {
	answered(request: DeviceRequest, reply: DeviceReply): void;
	poked(message: unknown): void;
	/** A backup was restored: what was seen before binds no longer. */
	restored(): void;
	violations: string[];
}

export function watchWire(record: () => LearnerRecord): WireWatch {
	const violations = new Set<string>();
	let seen = new Map<string, { document: ProgressDocument; version: number }>();
	/** Up to here a device has been told that it has everything. */
	let promised = 0;

	return {
		answered(request, reply) {
			const { pathname, searchParams } = new URL(request.path, 'http://server');

			look();
			if (!pathname.endsWith('/progress') || reply.status === 503) return;

			if (reply.status === 403) violations.add('I6: a whole push was refused');
			else if (request.method === 'POST') pushed(request, PushReply.parse(JSON.parse(reply.body)));
			else pulled(PullReply.parse(JSON.parse(reply.body)), Number(searchParams.get('batch')));
		},
		poked(message) {
			if (!/^\{"topic":"(progress|content)"\}$/.test(JSON.stringify(message))) {
				violations.add(`I7: a poke carries ${JSON.stringify(message)}`);
			}
		},
		restored() {
			seen = new Map();
			promised = 0;
		},
		get violations() {
			return [...violations];
		},
	};

	/** The server may only have grown since. */
	function look(): void {
		for (const [id, { document, version }] of record().progress) {
			const before = seen.get(id);

			if (before && !sameProgress(join(before.document, document), document)) {
				violations.add(`I3: the server lowered ${id}`);
			}

			if (before && before.version !== version && sameProgress(before.document, document)) {
				violations.add(`I3: ${id} got a new version without a change`);
			}

			if (version !== before?.version && version <= promised) {
				violations.add(`I4: version ${version} appeared below the checkpoint ${promised}`);
			}

			seen.set(id, { document, version });
		}
	}

	function pushed(request: DeviceRequest, reply: PushReply): void {
		const { documents } = PushBody.parse(JSON.parse(request.body ?? ''));
		const rejected = new Set(reply.rejected.map(({ index }) => index));
		const told = new Map(reply.conflicts.map((document) => [document.id, document]));

		for (const [index, row] of documents.entries()) {
			const document = ProgressSchema.parse(row);
			const held = record().progress.get(document.id)?.document;

			if (rejected.has(index)) continue;

			if (!held || !sameProgress(join(held, document), held)) {
				violations.add(`I2: a push of ${document.id} was acknowledged and not stored`);
			} else if (!sameProgress(told.get(document.id) ?? document, held)) {
				violations.add(`I5: the device was not told what became of ${document.id}`);
			}
		}
	}

	function pulled(page: PullReply, batch: number): void {
		const above = [...record().progress.values()].filter(({ version }) => version > page.checkpoint.version);

		if (page.documents.length < batch && above.length > 0) {
			violations.add(
				`I1: a page of ${page.documents.length} ends the pull, and ${above.length} documents lie above it`,
			);
		}

		for (const document of page.documents) {
			const held = record().progress.get(document.id)?.document;

			if (!held || !sameProgress(join(held, document), held)) {
				violations.add(`I9: a pull brought ${document.id}, which is not this learner's`);
			}
		}

		promised = Math.max(promised, page.checkpoint.version);
	}
}
