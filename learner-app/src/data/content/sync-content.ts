import type { ManifestItem, PathDocument } from '@learning-paths/contract';
import { type Outcome, succeeded } from '../api/outcome.ts';
import type { HeldPath } from '../database/documents.ts';
import { type RetryOf, retryRejected } from '../sync/retry-rejected.ts';
import type { SyncDeps } from '../sync/sync-deps.ts';
import { unsentWork } from '../sync/unsent-work.ts';
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
 * @returns the paths that are here only until their work is sent
 */
export async function syncContent(input: { retry: RetryOf }, deps: ContentDeps): Promise<string[]> {
	const { manifest, held, started } = await askForList(deps);
	const plan = contentPlan(manifest, held, started);

	await deps.shelf.drop(plan.drop);

	for (const item of plan.note) await deps.shelf.note(item);

	const queue = plan.fetch.values();

	await Promise.all(Array.from({ length: AT_A_TIME }, () => fetchBodies(queue, deps)));

	await retryRejected(input.retry, deps);
	await reconcileFiles(deps);

	return plan.spared;
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
		const started = new Set(await unsentWork(deps.database));
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
