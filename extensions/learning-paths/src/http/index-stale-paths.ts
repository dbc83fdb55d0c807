import { indexPath, takeStalePaths } from '../db/search-index.ts';
import { searchIndex } from '../domain/search-index.ts';
import { blockText } from './block-text.ts';
import type { Deps } from './deps.ts';

/** Few enough that an editor who publishes one of them meanwhile does not notice. */
const AT_ONCE = 20;

/**
 * Makes what search lacks: paths that were published by an earlier version, or by SQL. Several servers may do it at once, and
 * one that is stopped half-way goes on the next time.
 *
 * @returns how many paths were indexed.
 */
export async function indexStalePaths(deps: Pick<Deps, 'database' | 'blockKinds'>): Promise<number> {
	const textOf = blockText(deps.blockKinds);

	for (let done = 0; ;) {
		const count = await deps.database.transaction(async (sql) => {
			const stale = await takeStalePaths(AT_ONCE, sql);

			for (const { document, ...path } of stale) await indexPath(path, searchIndex(document, textOf), sql);

			return stale.length;
		});

		if (count === 0) return done;
		done += count;
	}
}
