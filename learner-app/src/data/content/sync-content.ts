import type { ManifestItem, PathDocument } from '@learning-paths/contract';
import { type Outcome, succeeded } from '../api/outcome.ts';
import type { HeldPath } from '../database/documents.ts';
import { isAcknowledged } from '../sync/sent-state.ts';
import { type RetryOf, retryRejected } from '../sync/retry-rejected.ts';
import type { SyncDeps } from '../sync/sync-deps.ts';
import { contentPlan } from './content-plan.ts';
import type { PathShelf } from './path-shelf.ts';
import { type AssetStores, reconcileFiles } from './reconcile-files.ts';

export interface ContentDeps extends SyncDeps {
	shelf: PathShelf;
	assets: AssetStores;
}

/** Bodies fetched at a time. */
const AT_A_TIME = 4;

/**
 * Brings what this device holds in line with the server's list for this learner, and sends again what may be taken by now.
 *
 * @param input.retry Which of the rejected rows that is.
 */
export async function syncContent(input: { retry: RetryOf }, deps: ContentDeps): Promise<void> {
	const { manifest, held, started } = await askForList(deps);
	const plan = contentPlan(manifest, held, started);

	await deps.shelf.drop(plan.drop);

	for (const item of plan.note) await deps.shelf.note(item);

	const queue = plan.fetch.values();

	await Promise.all(Array.from({ length: AT_A_TIME }, () => fetchBodies(queue, deps)));

	await retryRejected(input.retry, deps);
	await reconcileFiles(deps);
}

/**
 * The server's list, and what was on this device when it was asked for: a path that is begun or kept while the question is under
 * way cannot be on the list, and would be dropped while it is open.
 */
async function askForList(deps: ContentDeps): Promise<{
	manifest: ManifestItem[];
	held: HeldPath[];
	started: Set<string>;
}> {
	return deps.gate.contact(async () => {
		// In this order: the work on a path is there before the path is.
		const held = await deps.shelf.all();
		const started = await startedHere(deps);
		const manifest = await fetchManifest(deps);

		return manifest.ok ? succeeded({ manifest: manifest.value, held, started }) : manifest;
	});
}

async function fetchManifest(deps: ContentDeps): Promise<Outcome<ManifestItem[]>> {
	const note = await deps.notes.read();
	const outcome = await deps.api.manifest(deps.owner, note.manifestTag || null);

	if (!outcome.ok) return outcome;

	const { items, tag } = outcome.value;

	if (!items) return succeeded(note.manifest);

	await deps.notes.write({ manifest: items, manifestTag: tag ?? '' });

	return succeeded(items);
}

async function fetchBodies(queue: Iterable<ManifestItem>, deps: ContentDeps): Promise<void> {
	for (const item of queue) {
		const document = await deps.gate.contact(async () =>
			missingIsFine(await deps.api.body(deps.owner, item.id, item.revision)),
		);

		// Stored inside the gate: with a full disk it waits and tries again, like a request.
		if (document) {
			await deps.gate.store(() => deps.shelf.put(document, { ...item, listed: true }));
		}
	}
}

/** Access may have ended since the list was made: the next list says so. */
function missingIsFine(outcome: Outcome<PathDocument>): Outcome<PathDocument | null> {
	const isMissing = !outcome.ok && outcome.failure.kind === 'refused' && outcome.failure.status === 404;

	return isMissing ? succeeded(null) : outcome;
}

/** Paths whose progress is on this device, not yet with the server, and not refused by it. */
async function startedHere({ database }: ContentDeps): Promise<Set<string>> {
	const [progress, acknowledged, rejected] = await Promise.all([
		database.progress.find().exec(),
		database.acknowledged.find().exec(),
		database.rejected.find().exec(),
	]);
	const known = new Map(acknowledged.map((document) => [document.id, document.toMutableJSON()]));
	const refused = new Set(rejected.map(({ id }) => id));

	return new Set(
		progress
			.filter(({ id }) => !refused.has(id))
			.filter((document) => !isAcknowledged(document.toMutableJSON(), known.get(document.id)))
			.map(({ id }) => id),
	);
}
