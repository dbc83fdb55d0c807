import { EMPTY } from 'rxjs';
import type { PathShelf } from '../content/path-shelf.ts';
import type { Database } from '../database/open-database.ts';
import type { SpaceSync } from '../space/open-space.ts';
import { leadWith } from './lead-with.ts';
import { takeLead } from './leadership.ts';
import { pokes } from './pokes.ts';
import type { StartSyncDeps } from './start-sync.ts';
import { tabSignals } from './tab-signals.ts';
import { wakeUps } from './wake-ups.ts';
import { whenIdle } from '../when-idle.ts';

/** Runs the sync of one learner in whichever of their tabs leads. */
export function browserSync(
	input: { owner: string; database: Database; shelf: PathShelf },
	deps: Omit<StartSyncDeps, 'database' | 'shelf' | 'now' | 'random'>,
): SpaceSync {
	const name = `learning-sync-${input.owner}`;
	const tabs = tabSignals(name);
	const wakeUps$ = wakeUps({ window, document });
	let stop: (() => Promise<void>) | null = null;

	// A clock that was set back is noticed by any tab, and healed by the one that leads.
	deps.clock.check();
	if (deps.clock.wentBack()) tabs.post('sync');

	const leave = leadWith({
		takeLead: () => takeLead(name, navigator.locks),
		wakeUps$,
		async load() {
			// The screen is there first: nothing on it waits for the sync.
			await whenIdle();
			// But a browser is idle, too, while the paths that the screen waits for are still being read. The sync needs them as well.
			await input.database.paths
				.find()
				.exec()
				.catch(() => undefined);
			await whenIdle();

			return import('./start-sync.ts');
		},
		run({ startSync }) {
			stop = startSync(
				{
					owner: input.owner,
					wakeUps$,
					pokes$:
						typeof EventSource === 'undefined'
							? EMPTY
							: pokes(deps.api.events(input.owner), {
									openEvents: (address) => new EventSource(address),
									random: Math.random,
								}),
					signals$: tabs.signals$,
				},
				{ ...deps, database: input.database, shelf: input.shelf, now: Date.now, random: Math.random },
			);
		},
	});

	return {
		signal: tabs.post,
		async stop() {
			// What has not begun must not begin any more. What runs leads until it has stopped.
			if (!stop) leave();

			await stop?.();
			tabs.close();
			leave();
		},
	};
}
