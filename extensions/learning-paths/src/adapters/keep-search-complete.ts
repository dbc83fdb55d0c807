import { indexStalePaths } from '../http/index-stale-paths.ts';
import type { Deps } from '../http/deps.ts';
import type { Log } from '../http/serve.ts';

/** At the start of a server, in the background: what search lacks, it gets. Nobody waits for it, and a failure stops nothing. */
export function keepSearchComplete(
	deps: Pick<Deps, 'database' | 'blockKinds'>,
	log: Log & { info(message: string): void },
): void {
	indexStalePaths(deps).then(
		(count) => {
			if (count > 0) log.info(`Made ${count} learning paths findable in the catalogue's search.`);
		},
		(error: unknown) => log.warn(error, 'Some learning paths cannot be found by search until the next start'),
	);
}
