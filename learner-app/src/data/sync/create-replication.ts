import { type Checkpoint, LIMITS, PROTOCOL_VERSION, type ProgressDocument } from '@learning-paths/contract';
import { type RxReplicationState, replicateRxCollection } from 'rxdb/plugins/replication';
import { type Observable, Subject, map } from 'rxjs';
import { unsentWork } from './unsent-work.ts';
import { pullProgress } from './pull-progress.ts';
import { pushProgress } from './push-progress.ts';
import type { SyncDeps } from './sync-deps.ts';
import type { RepairReason } from './sync-state.ts';

/** RxDB's replication of the learner's progress, with the one thing it cannot do by itself: starting anew. */
export interface Replication {
	start(): void;
	/** Asks for what is new. */
	pull(): void;
	/** Looks, as soon as all is quiet, whether RxDB has left own work behind, and starts anew if so. */
	lookBehind(): Promise<void>;
	/** Throws RxDB's checkpoints away and starts anew: everything is compared again, and nothing can be lost by it (I3, I12). */
	repair(because: RepairReason): void;
	stop(): Promise<void>;
}

export function createReplication(deps: SyncDeps): Replication {
	const resync$ = new Subject<void>();
	let running: RxReplicationState<ProgressDocument, Checkpoint> | null = null;
	/** The replication that is being looked at. */
	let lookedAt: RxReplicationState<ProgressDocument, Checkpoint> | null = null;
	/** The replication that is known to have failed to write where it stands. */
	let failed: RxReplicationState<ProgressDocument, Checkpoint> | null = null;
	let stopped = false;
	// Repairs, and the stop, take their turns: two at once would remove what the other has just started.
	let turn: Promise<unknown> = Promise.resolve();

	const start = () => {
		if (stopped) return;

		running = replicate(deps, resync$);
		running.error$.subscribe((error) => {
			if (isLocalFailure(error)) deps.gate.tell({ type: 'broken', because: 'storage' });
		});
	};

	const repair = async (because: RepairReason) => {
		const former = running ?? replicate(deps, resync$);

		running = null;
		await endable(former, () => former.remove());

		// The server may have lost what it once acknowledged, and its versions begin a new life.
		if (because === 'generation' || because === 'asked') {
			await deps.acknowledgements.forget();
		}

		if (because === 'clock') deps.clock.healed();

		await deps.notes.write({ repairedAt: deps.clock.now(), repairedBecause: because });
		start();
	};

	const takeTurn = (task: () => Promise<void> | void, orElse: RepairReason) => {
		turn = turn
			.then(() => (stopped ? undefined : task()))
			// A repair writes, too: while the disk is full it fails, and must not block the ones after it.
			.catch(() => deps.gate.tell({ type: 'broken', because: orElse }));
	};

	/** RxDB tells nobody when it could not write where it stands, and never pulls again. */
	const lookAtCheckpoint = (watched: RxReplicationState<ProgressDocument, Checkpoint>) => {
		watched.internalReplicationState?.checkpointQueue.catch(() => {
			if (watched !== running || watched === failed) return;

			failed = watched;
			deps.gate.tell({ type: 'broken', because: 'storage' });
		});
	};

	return {
		start,
		pull() {
			resync$.next();
			if (running) lookAtCheckpoint(running);
			// Nothing runs after a repair that could not be finished.
			takeTurn(() => (running ? undefined : start()), 'storage');
		},
		repair(because) {
			takeTurn(() => repair(because), because === 'asked' ? 'storage' : because);
		},
		async lookBehind() {
			const watched = running;

			if (watched === null || watched === lookedAt) return;

			lookedAt = watched;
			await watched.awaitInSync();

			// What was written a moment ago is on its way: only what is still unsent when all is quiet again was forgotten.
			const unsent = await unsentWork(deps.database);

			if (unsent.length > 0) await watched.awaitInSync();

			const still = unsent.length > 0 ? await unsentWork(deps.database) : [];

			lookedAt = null;
			if (running === watched && still.some((id) => unsent.includes(id))) {
				deps.gate.tell({ type: 'broken', because: 'forgotten' });
			}
		},
		async stop() {
			stopped = true;
			await turn;

			const last = running;

			// With a full disk it fails to note where it stands: it will stand further back, and nothing is lost (I3).
			if (last) await endable(last, () => last.cancel()).catch(() => undefined);
		},
	};
}

/**
 * RxDB keeps a checkpoint that it could not write for good: neither the replication nor its database could be closed any more, and
 * signing out would leave the learner's data on the device.
 */
async function endable(
	replication: RxReplicationState<ProgressDocument, Checkpoint>,
	end: () => Promise<unknown>,
): Promise<void> {
	const forget = () => {
		const state = replication.internalReplicationState;

		if (state) state.checkpointQueue = state.checkpointQueue.catch(() => undefined);
	};

	forget();
	await end().finally(forget);
}

/** RxDB retries a failed handler after this time. Ours fail only when the sync was stopped, and then RxDB does not retry. */
const RETRY_MS = 5_000;

function replicate(
	deps: SyncDeps,
	resync$: Observable<void>,
): RxReplicationState<ProgressDocument, Checkpoint> {
	return replicateRxCollection<ProgressDocument, Checkpoint>({
		collection: deps.database.progress,
		replicationIdentifier: `learning-progress-v${PROTOCOL_VERSION}`,
		live: true,
		retryTime: RETRY_MS,
		// The loop holds the leadership, and starts and stops. RxDB's own toggle would start in every visible tab.
		waitForLeadership: false,
		toggleOnDocumentVisible: false,
		pull: {
			batchSize: LIMITS.pullBatch,
			stream$: resync$.pipe(map(() => 'RESYNC' as const)),
			async handler(checkpoint, batch) {
				const page = await pullProgress({ checkpoint, batch }, deps);

				return { documents: page.documents.map(alive), checkpoint: page.checkpoint };
			},
		},
		push: {
			batchSize: LIMITS.pushDocuments,
			async handler(rows) {
				const conflicts = await pushProgress(
					rows.map((row) => row.newDocumentState),
					deps,
				);

				return conflicts.map(alive);
			},
		},
	});
}

/** Progress is never deleted; RxDB wants to hear it. */
function alive(document: ProgressDocument): ProgressDocument & { _deleted: boolean } {
	return { ...document, _deleted: false };
}

/**
 * Whether RxDB failed to write a batch of its own. It moves its checkpoint past the loss, so only starting anew heals it. What its
 * handlers throw says in which direction; what the device's storage throws is no error of RxDB at all.
 */
function isLocalFailure(error: Error & { parameters?: object }): boolean {
	return !('direction' in (error.parameters ?? {}));
}
