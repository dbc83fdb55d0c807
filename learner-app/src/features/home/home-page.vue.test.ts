import { expect, it, vi } from 'vitest';
import type { Database } from '../../data/database/open-database.ts';
import { awaitsPaths } from '../../data/queries/awaits-paths.ts';
import { myPaths } from '../../data/queries/my-paths.ts';
import { syncStatus } from '../../data/queries/sync-status.ts';
import { createNotes } from '../../data/sync/notes.ts';
import { always } from '../../data/testing/always.ts';
import { memoryDatabase } from '../../data/testing/memory-database.ts';
import { learningKey } from '../../data/use-learning.ts';
import { show } from '../../ui/testing/show.ts';
import HomePage from './home-page.vue';

/** A device that someone had just signed in on said "Nothing here yet" before it had asked. */
it('says that there is nothing only once it has heard so', async () => {
	const database = await memoryDatabase('ada');
	const notes = createNotes(database.notes);
	const home = await showHome({ owner: { displayName: 'Ada' }, database });

	await vi.waitFor(() => expect(home.textContent).toContain('Loading …'));
	expect(home.textContent).not.toContain('Nothing here yet');

	await notes.write({ phase: 'waiting', reason: 'unreachable' });
	await vi.waitFor(() => expect(home.textContent).toContain('The server cannot be reached.'));

	await notes.write({ phase: 'ready', reason: null, manifest: [], manifestTag: '"a"' });
	await vi.waitFor(() => expect(home.textContent).toContain('Nothing here yet'));
	await database.remove();
});

it('waits for nothing without an account', async () => {
	const database = await memoryDatabase(null);
	const home = await showHome({ owner: null, database });

	await vi.waitFor(() => expect(home.textContent).toContain('Nothing here yet'));
	await database.remove();
});

function showHome(space: { owner: object | null; database: Database }) {
	const { owner, database } = space;
	const current = {
		owner,
		paths$: myPaths(database),
		awaitsPaths$: owner ? awaitsPaths(database) : always(false),
		status$: syncStatus(database),
	};

	return show(HomePage, {}, { provide: [[learningKey, { space: { value: current } }]] });
}
