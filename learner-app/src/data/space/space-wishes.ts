import { EMPTY, type Observable, catchError, from, switchMap } from 'rxjs';
import type { TextStore } from '../clock/create-clock.ts';
import type { PathWishes, PathWishesDeps } from '../content/path-wishes.ts';
import { wishedPaths } from '../content/wished-paths.ts';
import type { Turns } from '../session/take-turns.ts';

/** The paths that one learner wants to have fetched later, or whoever is here without an account. */
interface SpaceWishes {
	wished: (path: string) => Observable<boolean>;
	wish: (path: string, isWished: boolean) => Promise<void>;
	/** All of them. */
	wishedPaths: () => string[];
	/** There may be a network now. */
	look: () => void;
	/** Acts on them no more. */
	stop: () => void;
	/** The same, and nothing is left of them. */
	forget: () => void;
}

export interface SpaceWishesDeps {
	store: TextStore;
	turns: Turns;
	/** The moments at which there may be a network. The first is when the first screen stands. */
	chances$: Observable<unknown>;
}

/** What sees to them is loaded when there are any: the first screen does not need it. */
export function spaceWishes(
	owner: string | null,
	keeping: Pick<PathWishesDeps, 'ask' | 'shelve'>,
	deps: SpaceWishesDeps,
): SpaceWishes {
	const { store, turns } = deps;
	// In a place of the learner's own, so that nobody else meets them (I9).
	const name = `wishes-${owner ?? 'anonymous'}`;
	let loaded: Promise<PathWishes> | null = null;

	const load = () => {
		loaded ??= import('../content/path-wishes.ts').then(({ createPathWishes }) =>
			createPathWishes(name, { ...keeping, store, turns }),
		);
		// The next time it may be there.
		loaded.catch(() => (loaded = null));

		return loaded;
	};

	const look = () => {
		if (loaded ?? store.get(name)) {
			// What fails here is the device's own storage: it is tried again the next time.
			load()
				.then((wishes) => wishes.grant())
				.catch(() => undefined);
		}
	};

	const chances = deps.chances$.subscribe(look);
	const stop = () => chances.unsubscribe();

	return {
		wished: (path) =>
			from(load()).pipe(
				catchError(() => EMPTY),
				switchMap((wishes) => wishes.has(path)),
			),
		wish: async (path, isWished) => (await load()).set(path, isWished),
		wishedPaths: () => wishedPaths(name, store),
		look,
		stop,
		forget() {
			stop();
			store.set(name, null);
		},
	};
}
